package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Effects;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Value;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tentative size without a bound is allocated. */
final class HazardSize implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "HazardSize", Level.WARNING, "a tentative size without a bound is allocated");
  }

  @Override
  public void at(Site site, Incidents out) {
    if (site.isCaught(Hazards.SIZE)) {
      return;
    }
    for (Var size : sizes(site)) {
      Value value = site.value(size);
      if (value.taint().isTentative() && !value.bounds().isLimited()) {
        out.add(
            Hazards.incident(
                this,
                site,
                site.describe(size, value.taint()),
                "is allocated without a bound",
                "clamp it by something that no writer changes",
                value.taint()));
        return;
      }
    }
  }

  private static List<Var> sizes(Site site) {
    if (site.instr() instanceof Instr.NewArray made) {
      return made.sizes();
    }
    if (site.instr() instanceof Instr.Call call && site.meaning() instanceof Meaning.Known known) {
      return sizes(known.effects(), call.receiver(), call.args());
    }
    return site.instr() instanceof Instr.New made && site.meaning() instanceof Meaning.Known known
        ? sizes(known.effects(), null, made.args())
        : List.of();
  }

  private static List<Var> sizes(Effects effects, @Nullable Var receiver, List<Var> args) {
    return effects.of(Effect.Kind.SIZE).stream()
        .map(e -> Calls.subject(receiver, args, e.argument()))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .filter(v -> !v.type().isReference())
        .toList();
  }
}
