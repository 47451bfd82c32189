package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.report.Related;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The assignments by which a value came from where it was read to where it is used: the shortest
 * way back through definitions. It explains a finding and decides none.
 */
final class Trail {
  private final Body body;

  Trail(Body body) {
    this.body = body;
  }

  /** The assignments to named variables between a read and a use, in order. */
  List<Related> from(Place read, Var used) {
    Map<Instr, Instr> next = new HashMap<>();
    Deque<Step> work = new ArrayDeque<>();
    defining(used).forEach(i -> work.add(new Step(i, null)));
    while (!work.isEmpty()) {
      Step step = work.remove();
      if (next.containsKey(step.instr)) {
        continue;
      }
      next.put(step.instr, step.later);
      if (step.instr.place().equals(read)) {
        return assignments(step.instr, next);
      }
      for (Var operand : step.instr.reads()) {
        defining(operand).forEach(i -> work.add(new Step(i, step.instr)));
      }
    }
    return new ArrayList<>();
  }

  /** An instruction, and the one that uses its result. */
  private record Step(Instr instr, @Nullable Instr later) {}

  private List<Instr> defining(Var var) {
    return body.blocks().stream()
        .flatMap(b -> b.instrs().stream())
        .filter(i -> var.equals(i.dst()))
        .toList();
  }

  private static List<Related> assignments(Instr first, Map<Instr, @Nullable Instr> next) {
    List<Related> trail = new ArrayList<>();
    int line = first.place().line();
    for (@Nullable Instr at = first; at != null; at = next.get(at)) {
      if (at instanceof Instr.Copy copy && copy.dst().isNamed() && at.place().line() != line) {
        line = at.place().line();
        trail.add(new Related(at.place(), "then assigned to '" + copy.dst().name() + "' here"));
      }
    }
    return trail;
  }
}
