package dev.seqread.processor.rule;

import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Taint;
import java.util.List;

/** Values that are written together are read in different sections, and used as one view. */
final class SplitRead implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "SplitRead",
        Level.WARNING,
        "values that are written together are read in different sections and combined");
  }

  @Override
  public void inUnit(Ledger ledger, Incidents out) {
    for (Splits.Split split : ledger.splits().torn()) {
      String one = "'" + split.one().field().name() + "'";
      String other = "'" + split.other().field().name() + "'";
      String lock = "'" + split.lock().name() + "'";
      out.add(
          new Incident(
              id(),
              split.place(),
              one
                  + " and "
                  + other
                  + " are written together under "
                  + lock
                  + ", but were read in different sections: a write in between gives a pair that"
                  + " never was",
              "read both in one section",
              Taint.NONE,
              List.of(
                  new Related(split.one().place(), one + " read here"),
                  new Related(split.other().place(), other + " read here, in another section")),
              false));
    }
  }
}
