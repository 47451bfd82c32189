package dev.seqread.processor.rule;

import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Escape;

/** A tentative value is written where others can see it. */
final class EscapeStore extends EscapeRule {
  /** What a section that a helper begins reads may be put where others see it. */
  @Override
  public boolean looksOutside() {
    return true;
  }

  EscapeStore() {
    super(Escape.Kind.STORE, "is stored");
  }

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EscapeStore", Level.ERROR, "a tentative value is written to shared memory");
  }
}
