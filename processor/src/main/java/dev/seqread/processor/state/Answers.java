package dev.seqread.processor.state;

import dev.seqread.processor.call.Implied;
import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.ir.Instr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the answers of a body in sight say of the arguments that it was given. */
final class Answers {
  private Answers() {}

  static Cond of(World world, Instr.Call call, Outcome outcome) {
    List<Cond.Learned> whenTrue = learned(world, call, outcome.whenTrue());
    List<Cond.Learned> whenFalse = learned(world, call, outcome.whenFalse());
    return whenTrue.isEmpty() && whenFalse.isEmpty()
        ? Cond.UNKNOWN
        : new Cond.Said(whenTrue, whenFalse);
  }

  private static List<Cond.Learned> learned(
      World world, Instr.Call call, Optional<Implied> implied) {
    List<Cond.Learned> found = new ArrayList<>();
    implied
        .orElse(Implied.NOTHING)
        .params()
        .forEach(
            (param, learned) -> {
              if (param < call.args().size()) {
                Symbol given = world.get(call.args().get(param)).symbol();
                found.add(new Cond.Learned(given, learned.fact(), bounds(world, call, learned)));
              }
            });
    return found;
  }

  private static Bounds bounds(World world, Instr.Call call, Implied.Learned learned) {
    Set<Symbol> below = translated(world, call, learned.below());
    Set<Symbol> upto = translated(world, call, learned.upto());
    upto.addAll(below);
    return upto.isEmpty()
        ? Bounds.NONE
        : new Bounds(below, upto, Set.of(), true, Bounds.Data.FOUND, Bounds.UNBOUNDED);
  }

  private static Set<Symbol> translated(World world, Instr.Call call, Set<Symbol> inner) {
    Set<Symbol> outer = new HashSet<>();
    inner.forEach(
        s -> Calls.translate(s, world, call.receiver(), call.args()).ifPresent(outer::add));
    return outer;
  }
}
