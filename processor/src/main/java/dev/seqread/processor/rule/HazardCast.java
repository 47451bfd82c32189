package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Value;

/** A tentative reference is cast down without a type test. */
final class HazardCast implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "HazardCast", Level.WARNING, "a tentative reference is cast without a type test");
  }

  @Override
  public void at(Site site, Incidents out) {
    if (!(site.instr() instanceof Instr.Cast cast)
        || !cast.down()
        || cast.checked()
        || site.isCaught(Hazards.CAST)) {
      return;
    }
    Value value = site.value(cast.src());
    boolean tested =
        value.tested().stream()
            .anyMatch(t -> site.scope().program().isSubtype(t, cast.type().name()));
    if (value.taint().isTentative() && !tested) {
      out.add(
          Hazards.incident(
              this,
              site,
              site.describe(cast.src(), value.taint()),
              "is cast to " + cast.type().name() + " without a type test",
              "read it once into a local, test it with instanceof, and cast that",
              value.taint()));
    }
  }
}
