package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Lengths;
import dev.seqread.processor.state.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tentative index is not bounded by the length of the very array that it points into. */
final class HazardIndex implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "HazardIndex", Level.WARNING, "a tentative index has no bound by its own array's length");
  }

  @Override
  public void at(Site site, Incidents out) {
    if (site.isCaught(isOfString(site.instr()) ? Hazards.STRING_INDEX : Hazards.INDEX)) {
      return;
    }
    if (site.instr() instanceof Instr.LoadElement load) {
      check(site, load.array(), load.index(), out);
    } else if (site.instr() instanceof Instr.StoreElement store) {
      check(site, store.array(), store.index(), out);
    } else if (site.instr() instanceof Instr.Call call
        && site.meaning() instanceof Meaning.Known known) {
      call(site, call, known.effects().of(Effect.Kind.INDEX), out);
    }
  }

  private static boolean isOfString(Instr instr) {
    return instr instanceof Instr.Call call
        && (call.receiverType().name().startsWith("java.lang.String")
            || call.receiverType().name().equals("java.lang.CharSequence"));
  }

  private void check(Site site, Var array, Var index, Incidents out) {
    Value value = site.value(index);
    if (value.taint().isTentative() && !Lengths.isIndex(site.scope(), site.world(), array, index)) {
      report(site, index, value, site.name(array), out);
    }
  }

  /** The positions of one call; one that is bounded by any of the arrays concerned is enough. */
  private void call(Site site, Instr.Call call, List<Effect> positions, Incidents out) {
    for (Effect position : positions) {
      @Nullable Var index = Calls.subject(call.receiver(), call.args(), position.argument());
      if (index == null || !site.value(index).taint().isTentative()) {
        continue;
      }
      boolean bounded =
          positions.stream()
              .map(p -> Calls.subject(call.receiver(), call.args(), p.of()))
              .anyMatch(v -> v != null && isWithin(site, v, index));
      if (!bounded) {
        String what =
            isOfString(call) && call.receiver() != null
                ? named(site, call.receiver())
                : "the range of this call";
        report(site, index, site.value(index), what, out);
        return;
      }
    }
  }

  private static String named(Site site, Var text) {
    String name = site.name(text);
    return name.equals("the array") ? "the string" : name;
  }

  private static boolean isWithin(Site site, Var array, Var index) {
    return Lengths.isPosition(site.scope(), site.world(), array, index);
  }

  private void report(Site site, Var index, Value value, String array, Incidents out) {
    String name = site.describe(index, value.taint());
    out.add(
        Hazards.incident(
            this,
            site,
            name,
            "is used as an index that " + array + " need not have",
            isOfString(site.instr())
                ? "check it against the length of the same string, read once into a local"
                : "bound it by the length of the same array, read once into a local",
            value.taint()));
  }
}
