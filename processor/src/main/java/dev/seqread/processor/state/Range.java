package dev.seqread.processor.state;

import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * The numbers that an integer can be, for certain: those from {@code least} to {@code most}. Tells
 * afterwards how a counted loop ended.
 */
public record Range(long least, long most) {
  public static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

  private static final long SMALL = 1L << 31;

  static Range of(long number) {
    return new Range(number, number);
  }

  /** The numbers of a type; all of them if it is none. */
  static Range of(TypeRef type) {
    return switch (type.name()) {
      case "byte" -> new Range(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case "short" -> new Range(Short.MIN_VALUE, Short.MAX_VALUE);
      case "char" -> new Range(Character.MIN_VALUE, Character.MAX_VALUE);
      case "int" -> new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);
      default -> ALL;
    };
  }

  boolean isOne() {
    return least == most;
  }

  private boolean isWithin(Range other) {
    return other.least <= least && most <= other.most;
  }

  private boolean isSmall() {
    return -SMALL <= least && most <= SMALL;
  }

  Range join(Range other) {
    return isWithin(other)
        ? other
        : new Range(Math.min(least, other.least), Math.max(most, other.most));
  }

  /** The numbers that are in both; empty if there is none. */
  Optional<Range> meet(Range other) {
    long from = Math.max(least, other.least);
    long to = Math.min(most, other.most);
    return from <= to ? Optional.of(new Range(from, to)) : Optional.empty();
  }

  /**
   * This range where a loop comes round to it, and was the other before: an end that moves goes on
   * to the next number that it is compared with, and then to the last there is.
   */
  Range widened(Range before, NavigableSet<Long> marks) {
    Long lower = least < before.least ? marks.floor(least) : Long.valueOf(least);
    Long upper = most > before.most ? marks.ceiling(most) : Long.valueOf(most);
    return new Range(
        lower == null ? Long.MIN_VALUE : lower, upper == null ? Long.MAX_VALUE : upper);
  }

  /** What an operator makes of numbers; all numbers of its type where one may not fit. */
  static Range result(OpKind op, Range left, Range right, TypeRef type) {
    Range all = of(type);
    if (op == OpKind.AND) {
      return left.masked(right).meet(right.masked(left)).flatMap(all::meet).orElse(all);
    }
    if (op == OpKind.USHR) {
      return right.isShift() ? all.shifted(right.least) : all;
    }
    if (!left.isSmall() || !right.isSmall()) {
      return all;
    }
    Range result =
        switch (op) {
          case ADD -> new Range(left.least + right.least, left.most + right.most);
          case SUB -> new Range(left.least - right.most, left.most - right.least);
          case MUL ->
              left.least >= 0 && right.least >= 0
                  ? new Range(left.least * right.least, left.most * right.most)
                  : all;
          case OR ->
              left.least >= 0 && right.least >= 0
                  ? new Range(Math.max(left.least, right.least), left.most + right.most)
                  : all;
          case SHR ->
              right.isShift()
                  ? new Range(left.least >> right.least, left.most >> right.least)
                  : all;
          case REM -> right.least > 0 ? remainder(left, right.most - 1) : all;
          default -> all;
        };
    return result.isWithin(all) ? result : all;
  }

  private static Range remainder(Range left, long most) {
    return new Range(left.least >= 0 ? 0 : -most, left.most <= 0 ? 0 : most);
  }

  /** What a mask with one of the other numbers leaves. */
  private Range masked(Range mask) {
    return mask.least >= 0 ? new Range(0, mask.most) : ALL;
  }

  private boolean isShift() {
    return isOne() && 0 < least && least < Integer.SIZE;
  }

  /** What an unsigned shift leaves of whatever number of this type. */
  private Range shifted(long bits) {
    return new Range(0, (equals(ALL) ? -1L : 0xffff_ffffL) >>> bits);
  }

  /** These numbers as another type has them. */
  Range as(TypeRef type) {
    boolean whole = type.kind() == TypeRef.Kind.INTEGRAL || type.isBox();
    Range all = of(type);
    return whole && isWithin(all) ? this : all;
  }

  /** What a comparison says of two numbers. */
  static Fact compared(OpKind op, Range left, Range right) {
    return switch (op) {
      case EQ -> equal(left, right);
      case NE -> equal(left, right).negated();
      case LT -> less(left, right);
      case GE -> less(left, right).negated();
      case GT -> less(right, left);
      case LE -> less(right, left).negated();
      default -> Fact.UNKNOWN;
    };
  }

  private static Fact equal(Range left, Range right) {
    if (left.isOne() && left.equals(right)) {
      return Fact.NONZERO;
    }
    return left.meet(right).isEmpty() ? Fact.ZERO : Fact.UNKNOWN;
  }

  private static Fact less(Range left, Range right) {
    return left.most < right.least
        ? Fact.NONZERO
        : left.least >= right.most ? Fact.ZERO : Fact.UNKNOWN;
  }

  /** The numbers that compare in this way with one of the others. */
  static Range comparing(OpKind op, Range with) {
    return switch (op) {
      case EQ -> with;
      case LT -> with.most == Long.MIN_VALUE ? ALL : new Range(Long.MIN_VALUE, with.most - 1);
      case LE -> new Range(Long.MIN_VALUE, with.most);
      case GT -> with.least == Long.MAX_VALUE ? ALL : new Range(with.least + 1, Long.MAX_VALUE);
      case GE -> new Range(with.least, Long.MAX_VALUE);
      default -> ALL;
    };
  }

  /** This range without a number at one of its ends; empty if there is no other. */
  Optional<Range> without(long number) {
    if (isOne() && least == number) {
      return Optional.empty();
    }
    return Optional.of(
        least == number
            ? new Range(least + 1, most)
            : most == number ? new Range(least, most - 1) : this);
  }
}
