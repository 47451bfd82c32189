package dev.seqread.processor.rule;

import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Escape;

/** A lambda or local class that may outlive the section captures a tentative value. */
final class EscapeCapture extends EscapeRule {
  EscapeCapture() {
    super(Escape.Kind.CAPTURE, "is captured by what outlives the section");
  }

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EscapeCapture",
        Level.ERROR,
        "a lambda or class that may live on captures a tentative value");
  }
}
