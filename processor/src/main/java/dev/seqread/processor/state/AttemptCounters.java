package dev.seqread.processor.state;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the numbers that a body only counts and compares, and that go nowhere else: how often it
 * has tried.
 */
final class AttemptCounters {
  private final Body body;
  private final Definitions definitions;

  AttemptCounters(Body body, Definitions definitions) {
    this.body = body;
    this.definitions = definitions;
  }

  BitSet all() {
    BitSet counters = new BitSet();
    for (Var var : body.vars()) {
      if (var.kind() == Var.Kind.LOCAL
          && var.type().kind() == TypeRef.Kind.INTEGRAL
          && isCounted(var)
          && isOnlyCompared(var, var)) {
        counters.set(var.index());
      }
    }
    return counters;
  }

  /** True if each assignment is of a constant, or of the variable itself and a constant. */
  private boolean isCounted(Var var) {
    List<Instr> all = definitions.of(var);
    return all.size() > 1 && all.stream().allMatch(d -> isStep(d, var));
  }

  private boolean isStep(Instr instr, Var var) {
    Instr made = instr instanceof Instr.Copy copy ? definitions.only(copy.src()) : instr;
    if (made instanceof Instr.Const) {
      return true;
    }
    return made instanceof Instr.Op op
        && (op.kind() == OpKind.ADD || op.kind() == OpKind.SUB)
        && definitions.origin(op.reads().get(0)).equals(var)
        && definitions.only(op.reads().get(1)) instanceof Instr.Const;
  }

  private boolean isOnlyCompared(Var var, Var counter) {
    for (Block block : body.blocks()) {
      for (Instr instr : block.instrs()) {
        if (instr.reads().contains(var) && !isHarmless(instr, counter)) {
          return false;
        }
      }
      if (!(block.end() instanceof Terminator.Branch) && block.end().reads().contains(var)) {
        return false;
      }
    }
    return true;
  }

  private boolean isHarmless(Instr instr, Var counter) {
    if (instr instanceof Instr.Copy copy) {
      return copy.dst().equals(counter)
          || copy.dst().kind() == Var.Kind.TEMP && isOnlyCompared(copy.dst(), counter);
    }
    return instr instanceof Instr.Op op
        && (op.kind().isComparison() && isOnlyTested(op.dst())
            || (op.kind() == OpKind.ADD || op.kind() == OpKind.SUB)
                && (op.dst().equals(counter) || isOnlyCompared(op.dst(), counter)));
  }

  /** True if the answer is only branched on, and goes nowhere. */
  private boolean isOnlyTested(Var answer) {
    return body.blocks().stream()
        .allMatch(
            b ->
                (b.end() instanceof Terminator.Branch || !b.end().reads().contains(answer))
                    && b.instrs().stream()
                        .filter(i -> i.reads().contains(answer))
                        .allMatch(
                            i ->
                                i instanceof Instr.Op not
                                    && not.kind() == OpKind.NOT
                                    && isOnlyTested(not.dst())));
  }
}
