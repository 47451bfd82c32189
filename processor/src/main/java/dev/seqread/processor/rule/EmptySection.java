package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Transfer;
import java.util.List;

/** A validation covers nothing: what it should cover is read after it. */
final class EmptySection implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EmptySection", Level.WARNING, "the validation covers no read; the reads come after it");
  }

  @Override
  public void at(Site site, Incidents out) {
    for (Section section : site.world().sections().values()) {
      if (section.empty().isPresent()
          && !site.world().isCovered(section)
          && !isInAnother(site, section)
          && readsShared(site)) {
        out.add(
            new Incident(
                id(),
                section.empty().get().validation(),
                "nothing was read between the begin and this validation of '"
                    + site.lock(section)
                    + "'; what is read after it is not covered",
                "read before the validation, and use after it",
                Taint.NONE,
                List.of(
                    new Related(section.begin(), "section begins here"),
                    new Related(site.place(), "read here, after the validation")),
                false));
      }
    }
  }

  /** What a later section over the lock reads, that one covers. */
  private static boolean isInAnother(Site site, Section empty) {
    return site.world().sections().values().stream()
        .anyMatch(s -> s.isOpen() && empty.lock().map(s::isOver).orElse(false));
  }

  private static boolean readsShared(Site site) {
    if (site.instr() instanceof Instr.LoadField load) {
      return Transfer.isSource(site.scope(), load)
          && (load.base() == null || !site.world().isOwn(load.base()));
    }
    return site.instr() instanceof Instr.Call
        && site.meaning() instanceof Meaning.Summarised
        && Calls.reads(site.scope(), site.world(), site.instr()).stream()
            .anyMatch(read -> read.field().isPresent());
  }
}
