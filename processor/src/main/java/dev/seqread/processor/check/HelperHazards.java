package dev.seqread.processor.check;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.rule.Hazards;
import dev.seqread.processor.rule.Incident;
import dev.seqread.processor.rule.Incidents;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Sources;
import dev.seqread.processor.state.Taint;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports what may go wrong in a helper with what it is given in a section, where it goes wrong.
 */
final class HelperHazards {
  private static final Set<String> CATCHING =
      Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable");
  private static final Set<String> NOT_THROWN = Set.of("HazardLoop");

  private HelperHazards() {}

  static void at(Site site, Incidents out) {
    if (!(site.instr() instanceof Instr.Call call)
        || !site.world().inSection()
        || !(site.meaning() instanceof Meaning.Summarised summarised)) {
      return;
    }
    boolean caught = site.isCaught(CATCHING);
    for (Summary.Hazard hazard : summarised.summary().hazards()) {
      Taint cause = cause(site, call, hazard);
      if (cause.isTentative() && (!caught || NOT_THROWN.contains(hazard.rule()))) {
        out.add(
            new Incident(
                hazard.rule(),
                hazard.place(),
                hazard.message(),
                hazard.advice(),
                cause.tentativePart(),
                List.of(new Related(call.place(), "called here in a section")),
                false));
      }
    }
  }

  private static Taint cause(Site site, Instr.Call call, Summary.Hazard hazard) {
    Taint cause = Taint.NONE;
    if (hazard.shared()) {
      for (Sources.Read read : Calls.ownReads(site.scope(), site.world(), call)) {
        cause = cause.union(Sources.taint(site.world(), read));
      }
    }
    for (int param : hazard.params()) {
      @Nullable Var var = Calls.subject(call.receiver(), call.args(), param);
      boolean safe =
          var != null
              && hazard.rule().equals("HazardDivide")
              && Hazards.isSafeDivisor(site.value(var));
      if (var != null && !safe) {
        cause = cause.union(Calls.given(site.scope(), site.world(), call, param));
      }
    }
    return cause;
  }
}
