package dev.seqread.processor.state;

import dev.seqread.processor.ir.OpKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a branch teaches. */
public final class Conditions {
  /** Stands among the types of a value for that it was found not to be null. */
  private static final String PRESENT = "java.lang.Object";

  private Conditions() {}

  /** The world in which the condition has this truth; empty if there is none. */
  public static Optional<World> assume(World world, Cond cond, boolean truth) {
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
    if (cond instanceof Cond.Present box) {
      return Optional.of(
          truth ? world.refine(box.symbol(), v -> v.withTested(with(v.tested(), PRESENT))) : world);
    }
    if (cond instanceof Cond.Compare compare) {
      OpKind op = truth ? compare.op() : compare.op().negated();
      return assumeSide(world, op, compare.left(), compare.right())
          .flatMap(w -> assumeSide(w, op.mirrored(), compare.right(), compare.left()));
    }
    return cond instanceof Cond.Said said
        ? Optional.of(told(world, truth ? said.whenTrue() : said.whenFalse()))
        : Optional.of(world);
  }

  private static World told(World world, List<Cond.Learned> all) {
    World result = world;
    for (Cond.Learned learned : all) {
      if (learned.fact() != Fact.UNKNOWN) {
        result = result.refine(learned.symbol(), v -> v.withFact(learned.fact()));
      }
      if (!learned.bounds().equals(Bounds.NONE)) {
        result = result.bounded(learned.symbol(), learned.bounds());
      }
    }
    return result;
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
    Optional<Range> range = rangeOf(op, left, right);
    if (range.isEmpty()) {
      return Optional.empty();
    }
    Bounds bounds = boundsOf(op, left, right);
    World found = fact == Fact.UNKNOWN ? world : world.refine(left.symbol(), v -> v.withFact(fact));
    World known =
        range.get().equals(Range.ALL)
            ? found
            : found.refine(
                left.symbol(), v -> v.withRange(v.range().meet(range.get()).orElse(range.get())));
    return Optional.of(bounds.equals(Bounds.NONE) ? known : bounded(known, left, bounds, right));
  }

  /** What {@code x op right} leaves of the numbers that x can be; empty if that is none. */
  private static Optional<Range> rangeOf(OpKind op, Cond.Operand left, Cond.Operand right) {
    if (op == OpKind.NE) {
      return right.range().isOne()
          ? left.range().without(right.range().least())
          : Optional.of(left.range());
    }
    return left.range().meet(Range.comparing(op, right.range()));
  }

  /** What bounds a sum bounds what was added, and what does not exceed a bounded value. */
  private static World bounded(World world, Cond.Operand left, Bounds bounds, Cond.Operand right) {
    World result = world.bounded(left.symbol(), bounds);
    return right.symbol() instanceof Symbol.Computed difference && difference.op() == OpKind.SUB
        ? result.bounded(difference.right(), bounds)
        : result;
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
  private static Bounds boundsOf(OpKind op, Cond.Operand left, Cond.Operand right) {
    Bounds known = right.bounds().asLimit(right.owned());
    boolean steady = right.owned() || right.bounds().data() == Bounds.Data.STEADY;
    Bounds.Data data = steady ? Bounds.Data.STEADY : Bounds.Data.FOUND;
    Bounds under = right.named() ? known.withUnder(right.symbol()) : known;
    return switch (op) {
      case LT -> under.strict().withData(data);
      case LE, EQ -> under.withData(data);
      case NE ->
          right.symbol() instanceof Symbol.Constant && left.bounds().most() == known.most()
              ? Bounds.NONE.withMost(known.strict().most())
              : Bounds.NONE;
      default -> Bounds.NONE;
    };
  }
}
