package dev.seqread.processor.rule;

import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Escape;

/** A tentative value is given to a call that is not known to be safe in a section. */
final class EscapeArgument extends EscapeRule {
  EscapeArgument() {
    super(Escape.Kind.ARGUMENT, "is passed on");
  }

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EscapeArgument", Level.ERROR, "a tentative value goes into a call that may keep it");
  }
}
