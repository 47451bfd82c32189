package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Closure;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Phase;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tentative value is returned, or a return is reached on a tentative condition. */
final class EscapeReturn implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("EscapeReturn", Level.ERROR, "a tentative value is returned");
  }

  @Override
  public void atEnd(Site site, Terminator end, World world, Incidents out) {
    if (!(end instanceof Terminator.Return ret) || !ret.explicit()) {
      return;
    }
    Taint control = allowed(site, decided(world, ret));
    Taint value = Taint.NONE;
    if (ret.value() != null) {
      Taint deep = world.deepTaint(ret.value());
      boolean lent = world.isLent(world.get(ret.value()));
      value = lent ? deep.without(Dep.CALLER) : allowed(site, deep);
      if (closure(site, ret, out)) {
        return;
      }
    }
    if (value.isTentative()) {
      String name = site.describe(ret.value(), value);
      report(site, ret.place(), name, name + " is returned", ret.value(), value, out);
    } else if (control.isTentative()) {
      report(
          site,
          ret.place(),
          "the condition",
          "a return is reached on a tentative condition",
          null,
          control,
          out);
    }
  }

  /** A closure that is returned is reported where it captures. */
  private boolean closure(Site site, Terminator.Return ret, Incidents out) {
    for (Closure closure : Closure.of(site.world(), site.value(ret.value()))) {
      for (Capture capture : closure.captures()) {
        Taint taint = site.world().deepTaint(closure.captured(capture));
        if (taint.isTentative()) {
          captured(site, capture, taint, out);
          return true;
        }
      }
    }
    return false;
  }

  private static void captured(Site site, Capture capture, Taint taint, Incidents out) {
    String value = "'" + capture.outer().name() + "'";
    out.add(
        new Incident(
            "EscapeCapture",
            capture.use(),
            value + " is captured by what outlives " + site.sections(taint.tentative().keySet()),
            "capture it after the validation",
            taint,
            site.flow(value, taint.tentative()),
            false));
  }

  /**
   * What decided that this is returned; a value that was made under the lock is not argued about.
   */
  private static Taint decided(World world, Terminator.Return ret) {
    boolean failed = world.sections().values().stream().anyMatch(s -> s.phase() == Phase.FAILED);
    if (failed) {
      return Taint.NONE;
    }
    Taint control = world.controlTaint();
    for (Dep dep : control.tentative().keySet()) {
      Section section = world.section(dep);
      boolean given = section != null && section.phase() == Phase.ABANDONED && ret.value() == null;
      boolean settled = ret.value() != null && world.get(ret.value()).settled().contains(dep);
      control = given || settled ? control.without(dep) : control;
    }
    return control;
  }

  private static Taint allowed(Site site, Taint taint) {
    boolean given =
        site.scope().info().body().params().stream()
            .anyMatch(p -> p.tentative() && !p.type().isArray());
    return given || site.setting().returnsTentative() ? taint.without(Dep.CALLER) : taint;
  }

  private void report(
      Site site,
      Place place,
      String value,
      String what,
      @Nullable Var used,
      Taint taint,
      Incidents out) {
    var deps = taint.tentative();
    String advice =
        Optional.of(site.validation(deps.keySet()))
            .filter(v -> !v.isEmpty())
            .map(v -> "validate first: if (" + v + ") return …")
            .or(() -> site.validationInWords(deps.keySet()))
            .orElse("return it from a @SeqRead or @Tentative method");
    out.add(
        new Incident(
            id(),
            place,
            what + " before " + site.sections(deps.keySet()) + " was validated",
            advice,
            taint,
            site.flow(value, used, deps),
            false));
  }
}
