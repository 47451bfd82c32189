package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guarded field is written without the write lock. */
final class UnguardedWrite implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "UnguardedWrite", Level.ERROR, "a guarded field is written without its write lock");
  }

  @Override
  public boolean looksOutside() {
    return true;
  }

  @Override
  public void at(Site site, Incidents out) {
    Protection.@Nullable Member member = Protection.written(site);
    if (member != null) {
      @Nullable Symbol lock = Protection.lock(member);
      if (lock != null
          && !Protection.isFresh(site, member)
          && !site.holdsWrite(lock)
          && !isReadBare(site, lock)) {
        boolean whole = site.instr() instanceof Instr.StoreField;
        String what =
            (whole ? "'" : "the contents of '")
                + member.field().name()
                + (whole ? "' is written" : "' are written");
        out.add(incident(site.place(), what, site.lock(lock), false));
      }
    } else if (site.instr() instanceof Instr.Call call
        && call.method().contract().has(Mark.SEQ_WRITE)) {
      call.method()
          .contract()
          .writeLock()
          .map(path -> Protection.lock(site, call.receiver(), path))
          .ifPresent(lock -> marked(site, call.method(), "called", site.place(), lock, out));
    }
    for (Instr.MethodReference r : Referred.bare(site, Mark.SEQ_WRITE, Referred::writes)) {
      r.method()
          .contract()
          .writeLock()
          .map(path -> Referred.lock(site, r, path))
          .ifPresent(lock -> marked(site, r.method(), "run", r.place(), lock, out));
    }
  }

  private void marked(
      Site site, MethodRef method, String done, Place place, Symbol lock, Incidents out) {
    if (!site.holdsWrite(lock)) {
      String what = "the @SeqWrite method '" + method.name() + "' is " + done;
      out.add(incident(place, what, site.lock(lock), false));
    }
  }

  /** An update reads first what it writes: that is the mistake, if nothing allows it. */
  private static boolean isReadBare(Site site, Symbol lock) {
    boolean update =
        site.instr() instanceof Instr.StoreField store && store.update()
            || site.instr() instanceof Instr.StoreElement element && element.update();
    return update && !Protection.allowsRead(site, lock) && !Protection.isEmptySection(site, lock);
  }

  @Override
  public void inUnit(Ledger ledger, Incidents out) {
    for (Ledger.Access write : ledger.unlockedWrites()) {
      String what =
          (write.contents() ? "an element of '" : "'") + write.field().name() + "' is written";
      out.add(incident(write.place(), what, write.lockName(), true));
    }
  }

  private Incident incident(Place place, String what, String lock, boolean inferred) {
    String why = inferred ? ", under which other methods write it and sections read it" : "";
    return new Incident(
        id(),
        place,
        what + " without the write lock of '" + lock + "'" + why,
        "write it under the write lock of '" + lock + "'",
        Taint.NONE,
        List.of(),
        inferred);
  }
}
