package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Throwing;
import dev.seqread.processor.state.World;

/** An exception carries a tentative value, is tentative, or is thrown on a tentative condition. */
final class EscapeThrow implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EscapeThrow", Level.ERROR, "an exception leaves a section because of tentative values");
  }

  @Override
  public void atEnd(Site site, Terminator end, World world, Incidents out) {
    if (!(end instanceof Terminator.Throw thrown) || !thrown.explicit()) {
      return;
    }
    boolean caught =
        site.setting().throwsCaught()
            || site.block().handlers().stream()
                .anyMatch(
                    h ->
                        !h.types().isEmpty()
                            && Throwing.catches(site.scope(), world, thrown.value(), h));
    Taint taint = world.deepTaint(thrown.value()).union(world.controlTaint()).tentativePart();
    if (caught || !taint.isTentative()) {
      return;
    }
    var deps = taint.tentative();
    out.add(
        new Incident(
            id(),
            thrown.place(),
            "an exception is thrown before " + site.sections(deps.keySet()) + " was validated",
            site.validationInWords(deps.keySet()).isPresent()
                ? "validate first, and throw only if what was read is consistent"
                : "return what was read, and throw where the caller has validated it",
            taint,
            site.flow("the exception's cause", deps),
            false));
  }
}
