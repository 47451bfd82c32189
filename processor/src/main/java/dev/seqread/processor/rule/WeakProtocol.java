package dev.seqread.processor.rule;

import dev.seqread.processor.protocol.Weakness;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Taint;

/** A sequence lock that somebody wrote by hand allows what it is there to prevent. */
final class WeakProtocol implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "WeakProtocol",
        Level.ERROR,
        "the steps of a hand-made sequence lock let torn values validate");
  }

  @Override
  public void inUnit(Ledger ledger, Incidents out) {
    for (Weakness weakness : ledger.weaknesses()) {
      if (weakness.kind() == Weakness.Kind.WEAK) {
        out.add(
            new Incident(
                id(),
                weakness.place(),
                weakness.message(),
                weakness.advice(),
                Taint.NONE,
                weakness.related(),
                false));
      }
    }
  }
}
