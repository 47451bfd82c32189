package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.state.Cond;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Fact;
import dev.seqread.processor.state.Phase;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Value;

/**
 * Whether a method that is marked as a validation answers the opposite: it says that the section
 * was consistent where the stamp was found not to be valid, or differs from what it is compared
 * with.
 */
final class Inversion {
  private Inversion() {}

  static boolean is(Site site, Var answer) {
    Contract contract = site.scope().info().body().method().contract();
    boolean validates = contract.has(Mark.SEQ_VALIDATE);
    if (!validates && !contract.has(Mark.SEQ_RETRY)) {
      return false;
    }
    Value value = site.value(answer);
    Fact consistent = Fact.of(validates);
    boolean failed =
        site.world().sections().entrySet().stream()
            .anyMatch(e -> e.getKey() instanceof Dep.Param && e.getValue().phase() == Phase.FAILED);
    return failed && value.fact() == consistent || isTrueIf(value.cond(), validates, OpKind.NE);
  }

  /** True if the condition has this truth exactly where the stamp and another number compare so. */
  private static boolean isTrueIf(Cond cond, boolean truth, OpKind op) {
    if (cond instanceof Cond.Not not) {
      return isTrueIf(not.inner(), !truth, op);
    }
    return cond instanceof Cond.Compare compare
        && compare.op() == (truth ? op : op.negated())
        && (compare.left().symbol() instanceof Symbol.Param
            || compare.right().symbol() instanceof Symbol.Param)
        && compare.left().fact() != Fact.ZERO
        && compare.right().fact() != Fact.ZERO;
  }
}
