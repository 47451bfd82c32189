package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facts and bounds of the results of operators. */
final class Arithmetic {
  /** Sums of products of means: deep enough for the positions in packed records. */
  private static final int MAX_DEPTH = 6;

  private static final Set<OpKind> NAMED =
      Set.of(
          OpKind.AND,
          OpKind.OR,
          OpKind.XOR,
          OpKind.ADD,
          OpKind.SUB,
          OpKind.MUL,
          OpKind.DIV,
          OpKind.REM,
          OpKind.SHL,
          OpKind.SHR,
          OpKind.USHR);

  private Arithmetic() {}

  /** The result of an operator, without its taint. */
  static Value result(World world, Instr.Op op, Symbol name) {
    List<Value> in = op.reads().stream().map(world::get).toList();
    Value plain = Value.of(computed(op, in).orElse(name)).withKind(Kind.NO_STAMP);
    if (in.isEmpty()) {
      return plain;
    }
    Value first = in.get(0);
    if (op.kind() == OpKind.CONVERT) {
      boolean boxed = op.dst().type().isReference() && !op.reads().get(0).type().isReference();
      boolean stamp = first.kind() instanceof Kind.Stamp || first.kind() instanceof Kind.Hold;
      Value inside = boxed ? first.withRefs(Refs.NONE) : first;
      Value ranged = inside.withRange(first.range().as(op.dst().type()));
      Value same = boxed && !stamp ? ranged.withKind(Kind.NO_STAMP) : ranged;
      if (Conversions.cuts(op)) {
        return plain.withBounds(first.bounds()).withRange(range(op, in, 0).as(op.dst().type()));
      }
      long most = Math.min(Numbers.most(op.reads().get(0).type()), Numbers.most(op.dst().type()));
      return first.bounds().most() <= most ? same : same.withBounds(first.bounds().withMost(most));
    }
    if (op.kind() == OpKind.NOT) {
      return plain.withFact(first.fact().negated()).withCond(new Cond.Not(first.cond()));
    }
    if (in.size() < 2) {
      return plain.withBounds(made(first.bounds().kept(), in));
    }
    Value second = in.get(1);
    if (op.kind().isComparison()) {
      return compare(op, first, second, plain);
    }
    long most = Numbers.most(op, first, second);
    boolean whole = op.dst().type().kind() == TypeRef.Kind.INTEGRAL;
    return plain
        .withRange(
            whole
                ? Range.result(op.kind(), range(op, in, 0), range(op, in, 1), op.dst().type())
                : Range.ALL)
        .withBounds(made(bounds(op.kind(), first, second).withMost(most), in))
        .withFact(fact(op.kind(), first, second));
  }

  private static Bounds made(Bounds bounds, List<Value> of) {
    boolean counted =
        of.stream().allMatch(v -> v.taint().isOwned() || v.bounds().data() != Bounds.Data.FOUND);
    return bounds.withData(counted ? Bounds.Data.COUNTED : Bounds.Data.FOUND);
  }

  /** The name of a number that whoever computes it again gets again. */
  private static Optional<Symbol> computed(Instr.Op op, List<Value> in) {
    if (!NAMED.contains(op.kind())
        || in.size() != 2
        || op.dst().type().kind() != TypeRef.Kind.INTEGRAL) {
      return Optional.empty();
    }
    return Optional.<Symbol>of(
            new Symbol.Computed(op.kind(), in.get(0).symbol(), in.get(1).symbol()))
        .filter(s -> s.depth() < MAX_DEPTH);
  }

  /** True for a comparison of numbers that comes out the same whatever they are here. */
  static boolean isDecided(World world, Instr instr) {
    if (!(instr instanceof Instr.Op op)
        || !op.kind().isComparison()
        || !op.reads().stream().allMatch(r -> r.type().kind() == TypeRef.Kind.INTEGRAL)) {
      return false;
    }
    List<Value> in = op.reads().stream().map(world::get).toList();
    return Range.compared(op.kind(), range(op, in, 0), range(op, in, 1)) != Fact.UNKNOWN;
  }

  private static Value compare(Instr.Op op, Value left, Value right, Value plain) {
    if (isBoxAndNull(op, left, right)) {
      return plain.withCond(nullTest(op, left, right));
    }
    if (op.reads().get(0).type().kind() == TypeRef.Kind.BOOLEAN) {
      return compareBooleans(op.kind(), left, right, plain);
    }
    if (right.symbol() instanceof Symbol.ClassOf && left.symbol() instanceof Symbol.ClassLiteral) {
      return compare(op, right, left, plain);
    }
    if (left.symbol() instanceof Symbol.ClassOf asked
        && right.symbol() instanceof Symbol.ClassLiteral literal) {
      Cond test = new Cond.Test(asked.object(), literal.type());
      return plain.withCond(op.kind() == OpKind.EQ ? test : new Cond.Not(test));
    }
    if (right.fact() == Fact.ZERO && left.cond() instanceof Cond.Order order) {
      return plain.withCond(new Cond.Compare(op.kind(), order.left(), order.right()));
    }
    boolean whole = op.reads().stream().allMatch(r -> r.type().kind() == TypeRef.Kind.INTEGRAL);
    Range first = whole ? range(op, List.of(left, right), 0) : Range.ALL;
    Range second = whole ? range(op, List.of(left, right), 1) : Range.ALL;
    OpKind kind = ofStamps(op.kind(), left, right);
    Cond cond = new Cond.Compare(kind, operand(left, first), operand(right, second));
    Fact fact = decided(kind, left, right);
    return plain
        .withCond(cond)
        .withFact(fact == Fact.UNKNOWN ? Range.compared(kind, first, second) : fact);
  }

  /** The numbers that an operand can be. */
  private static Range range(Instr.Op op, List<Value> in, int operand) {
    Range type = Range.of(op.reads().get(operand).type());
    return in.get(operand).range().meet(type).orElse(type);
  }

  /** No stamp is negative: one that is not 0 is greater. */
  private static OpKind ofStamps(OpKind op, Value left, Value right) {
    boolean above = op == OpKind.GT && isStampAndZero(left, right);
    boolean below = op == OpKind.LT && isStampAndZero(right, left);
    boolean atMost = op == OpKind.LE && isStampAndZero(left, right);
    boolean atLeast = op == OpKind.GE && isStampAndZero(right, left);
    return above || below ? OpKind.NE : atMost || atLeast ? OpKind.EQ : op;
  }

  private static boolean isStampAndZero(Value stamp, Value zero) {
    return zero.fact() == Fact.ZERO
        && (stamp.kind() instanceof Kind.Stamp || stamp.kind() instanceof Kind.Hold);
  }

  /** What is known of a box is said of the number in it, and nothing of its being there. */
  private static boolean isBoxAndNull(Instr.Op op, Value left, Value right) {
    return op.reads().get(0).type().isBox() && isNull(right)
        || op.reads().get(1).type().isBox() && isNull(left);
  }

  private static boolean isNull(Value value) {
    return value.symbol().equals(new Symbol.Constant("null"));
  }

  private static Cond nullTest(Instr.Op op, Value left, Value right) {
    Symbol box = isNull(right) ? left.symbol() : right.symbol();
    Cond present = new Cond.Present(box);
    return op.kind() == OpKind.NE ? present : new Cond.Not(present);
  }

  private static Value compareBooleans(OpKind op, Value left, Value right, Value plain) {
    if (right.fact() == Fact.UNKNOWN) {
      return left.fact() == Fact.UNKNOWN ? plain : compareBooleans(op, right, left, plain);
    }
    boolean same = op == OpKind.EQ == (right.fact() == Fact.NONZERO);
    return same
        ? plain.withFact(left.fact()).withCond(left.cond())
        : plain.withFact(left.fact().negated()).withCond(new Cond.Not(left.cond()));
  }

  /** What a comparison says of two numbers that are written down, or of zero and a known value. */
  private static Fact decided(OpKind op, Value left, Value right) {
    if (left.symbol().isEnumConstant() && right.symbol().isEnumConstant()) {
      return Fact.of(op == OpKind.EQ == left.symbol().equals(right.symbol()));
    }
    if (isNumber(left) && isNumber(right)) {
      int order = Long.compare(left.bounds().most(), right.bounds().most());
      return Fact.of(
          switch (op) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            default -> order >= 0;
          });
    }
    if (op != OpKind.EQ && op != OpKind.NE
        || left.fact() == Fact.UNKNOWN
        || right.fact() == Fact.UNKNOWN
        || left.fact() == Fact.NONZERO && right.fact() == Fact.NONZERO) {
      return Fact.UNKNOWN;
    }
    return Fact.of(op == OpKind.EQ == (left.fact() == right.fact()));
  }

  /** What it means that a value was found not to be zero. */
  static Cond isNotZero(Value value) {
    return new Cond.Compare(OpKind.NE, operand(value), operand(Transfer.constant(0L)));
  }

  private static boolean isNumber(Value value) {
    return value.symbol() instanceof Symbol.Constant
        && value.bounds().data() == Bounds.Data.STEADY
        && value.bounds().most() != Bounds.UNBOUNDED;
  }

  static Cond.Operand operand(Value value) {
    return operand(value, Range.ALL);
  }

  private static Cond.Operand operand(Value value, Range range) {
    return new Cond.Operand(
        value.symbol(),
        value.fact(),
        value.bounds(),
        value.taint().isOwned(),
        isPositive(value),
        range);
  }

  private static boolean isPositive(Value value) {
    return value.symbol() instanceof Symbol.Constant c
        && value.fact() == Fact.NONZERO
        && !c.text().startsWith("-");
  }

  private static Fact fact(OpKind op, Value first, Value second) {
    boolean one = op == OpKind.OR && second.fact() == Fact.NONZERO;
    boolean more = op == OpKind.ADD && isPositive(second) && isMasked(first);
    return one || more ? Fact.NONZERO : Fact.UNKNOWN;
  }

  /** True if it is what a mask left of a number, or a length: no less than 0. */
  private static boolean isMasked(Value value) {
    return value.symbol() instanceof Symbol.Length
        || value.symbol() instanceof Symbol.Computed masked
            && masked.op() == OpKind.AND
            && masked.right() instanceof Symbol.Constant mask
            && !mask.text().startsWith("-");
  }

  private static Bounds bounds(OpKind op, Value first, Value second) {
    return switch (op) {
      case AND -> first.bounds().or(limits(first)).or(second.bounds()).or(limits(second));
      case REM -> second.bounds().or(limits(second)).strict();
      case SUB ->
          isPositive(second) || second.range().least() > 0
              ? first.bounds().strict()
              : difference(first, second);
      case ADD ->
          isLimit(first) && isPositive(second) ? raised(first, second) : together(first, second);
      case MUL, SHL, OR, XOR -> together(first, second);
      case DIV, SHR, USHR -> first.bounds().kept();
      default -> Bounds.NONE;
    };
  }

  /** True for a limit: a mask or last index in a field beside its array, or what was found. */
  private static boolean isLimit(Value value) {
    return (value.symbol() instanceof Symbol.Path || Symbol.isFound(value.symbol()))
        && !value.bounds().upto().isEmpty();
  }

  /** The bounds of a limit with something added to it: it is no index any more. */
  private static Bounds raised(Value limit, Value by) {
    Bounds of = limit.bounds();
    boolean one = by.symbol().equals(new Symbol.Constant("1"));
    Set<Symbol> upto = one ? of.below() : Set.of();
    return new Bounds(Set.of(), upto, Set.of(), of.limited(), of.data(), of.most());
  }

  private static Bounds limits(Value value) {
    boolean owned = value.taint().isOwned() || value.bounds().data() == Bounds.Data.STEADY;
    return owned ? Bounds.LIMITED : Bounds.NONE;
  }

  /** What is left of a number does not exceed it. */
  private static Bounds difference(Value first, Value second) {
    Bounds index = together(first, second);
    Bounds left = first.bounds();
    return new Bounds(
        index.below(), left.upto(), Set.of(), index.limited(), index.data(), left.most());
  }

  /** Arithmetic on indices stays an index of the arrays that bound every operand not owned. */
  private static Bounds together(Value first, Value second) {
    if (first.taint().isOwned() && first.bounds().upto().isEmpty()) {
      return second.bounds().kept();
    }
    if (second.taint().isOwned() && second.bounds().upto().isEmpty()) {
      return first.bounds().kept();
    }
    return first.bounds().join(second.bounds()).kept();
  }
}
