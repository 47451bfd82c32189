package dev.seqread.processor.state;

import dev.seqread.processor.ir.OpKind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a branch teaches. */
final class Conditions {
  private Conditions() {}

  /** The world in which the condition has this truth; empty if there is none. */
  static Optional<World> assume(World world, Cond cond, boolean truth) {
    if (cond instanceof Cond.Not not) {
      return assume(world, not.inner(), !truth);
    }
    if (cond instanceof Cond.Test test) {
      return Optional.of(
          truth
              ? world.refine(
                  test.symbol(),
                  v -> v.withFact(Fact.NONZERO).withTested(with(v.tested(), test.type().name())))
              : world);
    }
    if (cond instanceof Cond.Compare compare) {
      OpKind op = truth ? compare.op() : compare.op().negated();
      return assumeSide(world, op, compare.left(), compare.right())
          .flatMap(w -> assumeSide(w, op.mirrored(), compare.right(), compare.left()));
    }
    return Optional.of(world);
  }

  private static Set<String> with(Set<String> set, String name) {
    Set<String> more = new HashSet<>(set);
    more.add(name);
    return more;
  }

  /** Learns about {@code left} from {@code left op right}. */
  private static Optional<World> assumeSide(
      World world, OpKind op, Cond.Operand left, Cond.Operand right) {
    Fact fact = factOf(op, right);
    if (!left.fact().admits(fact)) {
      return Optional.empty();
    }
    Bounds bounds = boundsOf(op, right);
    if (fact == Fact.UNKNOWN && bounds.equals(Bounds.NONE)) {
      return Optional.of(world);
    }
    return Optional.of(
        world.refine(
            left.symbol(),
            v ->
                v.withFact(fact == Fact.UNKNOWN ? v.fact() : fact)
                    .withBounds(v.bounds().or(bounds))));
  }

  /** What {@code x op right} says of x being zero. */
  private static Fact factOf(OpKind op, Cond.Operand right) {
    boolean zero = right.fact() == Fact.ZERO;
    return switch (op) {
      case EQ -> right.fact();
      case NE -> zero ? Fact.NONZERO : Fact.UNKNOWN;
      case GT -> zero || right.positive() ? Fact.NONZERO : Fact.UNKNOWN;
      case GE -> right.positive() ? Fact.NONZERO : Fact.UNKNOWN;
      case LT -> zero ? Fact.NONZERO : Fact.UNKNOWN;
      default -> Fact.UNKNOWN;
    };
  }

  /** What {@code x op right} says of the size of x. */
  private static Bounds boundsOf(OpKind op, Cond.Operand right) {
    Bounds known = right.owned() ? right.bounds().or(Bounds.LIMITED) : right.bounds();
    return switch (op) {
      case LT -> known.strict();
      case LE, EQ -> known;
      default -> Bounds.NONE;
    };
  }
}
