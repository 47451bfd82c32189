package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Deeds;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Doing;
import dev.seqread.processor.state.Taint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A section does something that every retry repeats, with no tentative value involved. */
final class SectionEffect implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("SectionEffect", Level.WARNING, "a section does what every retry repeats");
  }

  @Override
  public void at(Site site, Incidents out) {
    if (!site.world().inSection()) {
      return;
    }
    Doing doing = Deeds.of(site.scope(), site.world(), site.instr());
    Optional<String> effect = doing.effect().or(() -> unknown(site));
    if (effect.isEmpty()
        || !doing.escapes().isEmpty()
        || site.openSections().stream().allMatch(d -> isHandedOn(site, d))) {
      return;
    }
    List<Related> flow = new ArrayList<>();
    for (Dep dep : site.openSections()) {
      flow.addAll(site.begin(dep));
    }
    out.add(
        new Incident(
            id(),
            site.place(),
            effect.get() + " in " + site.sections(site.openSections()) + ": every retry repeats it",
            "do it after the section",
            Taint.NONE,
            flow,
            false));
  }

  /** True if nothing here validates the stamp again: the attempts are somebody else's. */
  private static boolean isHandedOn(Site site, Dep dep) {
    return dep instanceof Dep.Section
        && !site.world()
            .isStampOf(dep, site.scope().info().stampsLiveAfter(site.block().id(), site.index()));
  }

  private static Optional<String> unknown(Site site) {
    return site.setting().strict()
            && site.instr() instanceof Instr.Call call
            && site.meaning() instanceof Meaning.Unknown
        ? Optional.of("'" + call.method().name() + "' is called, of which nothing is known,")
        : Optional.empty();
  }
}
