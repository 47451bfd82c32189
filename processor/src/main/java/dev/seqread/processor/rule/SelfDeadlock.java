package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Held;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.SameLock;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import java.util.List;
import java.util.Map;

/** A path waits for a lock whose write lock it holds itself. */
final class SelfDeadlock implements Rule {
  /** Its writer waits for all readers, whoever they are. */
  private static final String STAMPED = "java.util.concurrent.locks.StampedLock";

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "SelfDeadlock", Level.ERROR, "a path waits for a lock whose write lock it holds");
  }

  @Override
  public void at(Site site, Incidents out) {
    if (!(site.instr() instanceof Instr.Call call)) {
      return;
    }
    Meaning meaning = site.meaning();
    if (meaning instanceof Meaning.Step step && step.protocol().is(Protocol.Fact.WAITS)) {
      boolean writes =
          step.protocol().kind() == Protocol.Kind.ACQUIRE_WRITE
              && site.scope().program().isSubtype(call.receiverType().name(), STAMPED);
      check(site, Calls.lockOf(site.world(), call, step.protocol()), writes, out);
    } else if (meaning instanceof Meaning.Summarised summarised
        && !call.method().contract().has(Contract.Mark.SEQ_WRITE)) {
      for (Symbol lock : summarised.summary().waitsFor()) {
        boolean writes = summarised.summary().writes().contains(lock);
        Calls.translate(lock, site.world(), call.receiver(), call.args())
            .ifPresent(outer -> check(site, outer, writes, out));
      }
    }
  }

  /**
   * What a private method's callers hold is reported where they call it. A call that takes the
   * locks of an array in a loop takes another one each time.
   */
  private void check(Site site, Symbol lock, boolean writes, Incidents out) {
    Body body = site.scope().info().body();
    for (Map.Entry<Symbol, Held> held : site.world().held().entrySet()) {
      boolean callers =
          body.kind() == Body.Kind.METHOD
              && !held.getValue().owed()
              && !body.method().contract().has(Contract.Mark.SEQ_WRITE);
      boolean another =
          lock instanceof Symbol.Element && held.getValue().taken().equals(site.place());
      if (!callers
          && !another
          && (held.getValue().mode() == Mode.WRITE || writes && held.getValue().stamped())
          && SameLock.of(held.getKey(), lock) == SameLock.YES) {
        out.add(
            new Incident(
                id(),
                site.place(),
                held.getValue().mode() == Mode.WRITE
                    ? "this waits for '" + site.lock(lock) + "', whose write lock is held here"
                    : "this waits for the write lock of '"
                        + site.lock(lock)
                        + "', whose read lock is held here",
                held.getValue().mode() == Mode.WRITE
                    ? "read the fields directly, or release the write lock first"
                    : "release the read lock first, or take the write lock from the start",
                Taint.NONE,
                List.of(
                    new Related(
                        held.getValue().taken(),
                        held.getValue().mode() == Mode.WRITE
                            ? "write lock taken here"
                            : "read lock taken here")),
                false));
      }
    }
  }
}
