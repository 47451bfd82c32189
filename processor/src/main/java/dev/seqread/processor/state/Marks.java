package dev.seqread.processor.state;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Var;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The numbers that each variable is compared with, and their neighbours: where the widening of its
 * range stops on the way. There are at most {@link #MOST} of a variable.
 */
final class Marks {
  private static final int MOST = 12;

  /** Limits are followed through this many calls. */
  private static final int DEEPEST = 2;

  private static final NavigableSet<Long> NONE = Collections.emptyNavigableSet();

  private final SortedMap<Integer, NavigableSet<Long>> byVar = new TreeMap<>();

  Marks(Body body, Definitions definitions) {
    List<Instr> instrs = body.blocks().stream().flatMap(b -> b.instrs().stream()).toList();
    for (Instr instr : instrs) {
      if (instr instanceof Instr.Op op && op.kind().isComparison()) {
        note(op.reads().get(0), op.reads().get(1), definitions, instrs);
        note(op.reads().get(1), op.reads().get(0), definitions, instrs);
      }
    }
  }

  private void note(Var counter, Var limit, Definitions definitions, List<Instr> instrs) {
    for (long number : numbers(limit, definitions, 0)) {
      for (Var var : compared(counter, definitions, instrs)) {
        NavigableSet<Long> marks = byVar.computeIfAbsent(var.index(), v -> new TreeSet<>());
        if (marks.size() + 3 <= MOST) {
          marks.addAll(List.of(number - 1, number, number + 1));
        }
      }
    }
  }

  /** The numbers that a limit is made of. */
  private static Set<Long> numbers(Var limit, Definitions definitions, int depth) {
    Set<Long> all = new TreeSet<>();
    Instr made = definitions.only(limit);
    if (made instanceof Instr.Const constant) {
      if (constant.value() instanceof Integer || constant.value() instanceof Long) {
        all.add(((Number) constant.value()).longValue());
      }
    } else if (made instanceof Instr.ArrayLength length
        && definitions.only(length.array()) instanceof Instr.NewArray array
        && !array.sizes().isEmpty()) {
      all.addAll(numbers(array.sizes().get(0), definitions, DEEPEST));
    } else if (made instanceof Instr.Call call && depth < DEEPEST) {
      call.args().forEach(arg -> all.addAll(numbers(arg, definitions, depth + 1)));
    }
    return all;
  }

  /** The variable, what it was copied or counted from, and what is a copy of it. */
  private static Set<Var> compared(Var var, Definitions definitions, List<Instr> instrs) {
    Set<Var> all = new LinkedHashSet<>(List.of(var));
    if (definitions.only(var) instanceof Instr.Op op
        && (op.kind() == OpKind.ADD || op.kind() == OpKind.SUB || op.kind() == OpKind.CONVERT)) {
      all.addAll(op.reads());
    }
    for (Var each : List.copyOf(all)) {
      all.add(definitions.origin(each));
    }
    for (Instr instr : instrs) {
      if (instr instanceof Instr.Copy copy && all.contains(copy.src())) {
        all.add(copy.dst());
      }
    }
    return all;
  }

  NavigableSet<Long> of(int var) {
    return byVar.getOrDefault(var, NONE);
  }
}
