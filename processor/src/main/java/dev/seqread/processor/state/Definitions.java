package dev.seqread.processor.state;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The instructions that assign each variable of a body. */
final class Definitions {
  private final Map<Var, List<Instr>> byVar = new HashMap<>();
  private final Map<Instr, Set<Var>> appended = new IdentityHashMap<>();
  private final Map<Instr, Integer> blocks = new IdentityHashMap<>();

  Definitions(Body body) {
    for (Block block : body.blocks()) {
      for (Instr instr : block.instrs()) {
        blocks.put(instr, block.id());
        if (instr.dst() != null) {
          byVar.computeIfAbsent(instr.dst(), v -> new ArrayList<>()).add(instr);
        }
      }
    }
    body.blocks().forEach(this::findAppends);
  }

  List<Instr> of(Var var) {
    return byVar.getOrDefault(var, List.of());
  }

  int block(Instr instr) {
    return blocks.getOrDefault(instr, -1);
  }

  /** The variable that a value was copied from, as long as each step has one definition. */
  Var origin(Var var) {
    Var at = var;
    for (int steps = 0; steps < 8; steps++) {
      List<Instr> all = of(at);
      if (all.size() != 1
          || !(all.get(0) instanceof Instr.Copy || all.get(0) instanceof Instr.Cast)) {
        return at;
      }
      at = all.get(0).reads().get(0);
    }
    return at;
  }

  /** The one instruction that gives a variable its value; null if there are several. */
  @Nullable Instr only(Var var) {
    List<Instr> all = of(origin(var));
    return all.size() == 1 ? all.get(0) : null;
  }

  boolean isConstant(Instr instr, int number) {
    Instr made = instr instanceof Instr.Copy copy ? only(copy.src()) : instr;
    return made instanceof Instr.Const constant
        && constant.value() instanceof Integer value
        && value == number;
  }

  private boolean isOne(Var var) {
    Instr made = only(var);
    return made != null && isConstant(made, 1);
  }

  /** True if the instruction makes the variable one greater. */
  boolean isIncrement(Instr instr, Var var) {
    Instr made = instr instanceof Instr.Copy copy ? only(copy.src()) : instr;
    return made instanceof Instr.Op op
        && op.kind() == OpKind.ADD
        && op.reads().size() == 2
        && origin(op.reads().get(0)).equals(var)
        && isOne(op.reads().get(1));
  }

  /** A counter that is only ever set to 0, and made greater where something was stored at it. */
  private void findAppends(Block block) {
    for (Instr instr : block.instrs()) {
      if (instr instanceof Instr.StoreElement store) {
        Var counter = origin(store.index());
        List<Instr> all = of(counter);
        boolean counts =
            all.size() > 1
                && all.stream()
                    .allMatch(
                        d -> isConstant(d, 0) || isIncrement(d, counter) && block(d) == block.id());
        if (counts) {
          all.stream()
              .filter(d -> isConstant(d, 0))
              .forEach(
                  d -> appended.computeIfAbsent(d, x -> new LinkedHashSet<>()).add(store.array()));
        }
      }
    }
  }

  /** The arrays that are filled anew from where the instruction sets their counter to 0. */
  Set<Var> appendedBy(Instr instr) {
    return appended.getOrDefault(instr, Set.of());
  }
}
