package dev.seqread.processor.rule;

import dev.seqread.processor.ir.FieldDecl;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Taint;
import java.util.List;

/** Sections validate a lock whose write lock nobody takes: every validation succeeds. */
final class NeverWriteLocked implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "NeverWriteLocked", Level.ERROR, "no writer takes the lock that sections validate");
  }

  @Override
  public void inUnit(Ledger ledger, Incidents out) {
    for (FieldDecl lock : ledger.locksNeverWritten()) {
      out.add(
          new Incident(
              id(),
              lock.place(),
              "sections validate '"
                  + lock.field().name()
                  + "', but nothing ever takes its write lock: every validation succeeds",
              "take the write lock around every write of what the sections read",
              Taint.NONE,
              List.of(),
              false));
    }
  }
}
