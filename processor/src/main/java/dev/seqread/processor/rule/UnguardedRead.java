package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A guarded field is read outside any section over its lock, and without the lock. */
final class UnguardedRead implements Rule {
  private static final String ADVICE = "read it in the section, or under the lock";

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "UnguardedRead", Level.ERROR, "a guarded field is read outside any section over its lock");
  }

  @Override
  public boolean looksOutside() {
    return true;
  }

  @Override
  public void at(Site site, Incidents out) {
    Protection.@Nullable Member member = Protection.read(site);
    if (member != null) {
      field(site, member, out);
    } else if (site.instr() instanceof Instr.Call call) {
      call(site, call, out);
    }
    Referred.bare(site, Mark.SEQ_READ, Referred::reads).forEach(r -> referred(site, r, out));
  }

  private void referred(Site site, Instr.MethodReference reference, Incidents out) {
    Optional<Symbol> lock =
        reference.method().contract().readLock().map(path -> Referred.lock(site, reference, path));
    boolean allowed =
        lock.map(l -> Protection.allowsCall(site, l)).orElseGet(() -> isAnywhereInside(site));
    if (!allowed) {
      String what = "the @SeqRead method '" + reference.method().name() + "' is run";
      out.add(incident(reference.place(), what, lock.map(site::lock).orElse(""), false));
    }
  }

  private void field(Site site, Protection.Member member, Incidents out) {
    @Nullable Symbol lock = Protection.lock(member);
    if (lock == null
        || Protection.isFresh(site, member)
        || site.instr() instanceof Instr.LoadField load && load.field().isFinal()
        || Protection.allowsRead(site, lock)
        || Protection.isEmptySection(site, lock)) {
      return;
    }
    String what = "'" + member.field().name() + "' is read";
    out.add(incident(site.place(), what, site.lock(lock), false));
  }

  private void call(Site site, Instr.Call call, Incidents out) {
    if (site.meaning() instanceof Meaning.SectionBody body) {
      Optional<Symbol> lock = body.lock().map(path -> Protection.lock(site, call.receiver(), path));
      boolean allowed =
          lock.map(l -> Protection.allowsCall(site, l)).orElseGet(() -> isAnywhereInside(site));
      if (!allowed) {
        String what =
            call.method().contract().has(Mark.SEQ_READ) || call.receiver() == null
                ? "the @SeqRead method '" + call.method().name() + "' is called"
                : "the section " + site.name(call.receiver()) + " is run";
        out.add(incident(site.place(), what, lock.map(site::lock).orElse(""), false));
      }
    } else if (site.meaning() instanceof Meaning.Declared declared
        && declared.contract().has(Mark.TENTATIVE)
        && !isAnywhereInside(site)) {
      String what = "'" + call.method().name() + "' returns a tentative value, and is called";
      out.add(incident(site.place(), what, "", false));
    }
  }

  private static boolean isAnywhereInside(Site site) {
    return site.world().inSection()
        || !site.world().held().isEmpty()
        || !site.setting().covered().isEmpty();
  }

  @Override
  public void inUnit(Ledger ledger, Incidents out) {
    for (Ledger.Access read : ledger.readsAfterSections()) {
      String what =
          (read.contents() ? "the contents of '" : "'")
              + read.field().name()
              + (read.contents() ? "' are read" : "' is read")
              + " again after the section";
      out.add(incident(read.place(), what, read.lockName(), true));
    }
    for (Ledger.Access read : ledger.halfReads()) {
      String what =
          "'" + read.field().name() + "' is used with what the section read, but was read";
      out.add(incident(read.place(), what, read.lockName(), true));
    }
  }

  private Incident incident(Place place, String what, String lock, boolean inferred) {
    String message =
        lock.isEmpty()
            ? what + " outside any section and without a lock"
            : what + " outside any section over '" + lock + "' and without that lock";
    return new Incident(id(), place, message, ADVICE, Taint.NONE, List.of(), inferred);
  }
}
