package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;

/** The greatest numbers that types hold and operators give; negative ones are not argued about. */
final class Numbers {
  private static final long HUGE = 1L << 31;

  private Numbers() {}

  /** The greatest number of a type that has few of them. */
  static long most(TypeRef type) {
    return switch (type.name()) {
      case "byte" -> Byte.MAX_VALUE;
      case "short" -> Short.MAX_VALUE;
      case "char" -> Character.MAX_VALUE;
      default -> Bounds.UNBOUNDED;
    };
  }

  /** The greatest result of an operator whose operands are at most these. */
  static long most(Instr.Op op, Value left, Value right) {
    long first = left.bounds().most();
    long second = right.bounds().most();
    boolean exact = right.symbol() instanceof Symbol.Constant;
    long most =
        switch (op.kind()) {
          case AND -> Math.min(first < 0 ? Bounds.UNBOUNDED : first, mask(second));
          case REM -> second > 0 && second != Bounds.UNBOUNDED ? second - 1 : first;
          case DIV -> exact && second > 0 && isSmall(first) ? first / second : first;
          case ADD -> isSmall(first) && isSmall(second) ? first + second : Bounds.UNBOUNDED;
          case MUL -> isSmall(first) && isSmall(second) ? first * second : Bounds.UNBOUNDED;
          case OR, XOR -> isSmall(first) && isSmall(second) ? bits(first | second) : HUGE;
          case USHR -> exact ? shifted(op, first, second) : first;
          case SHR -> exact && isSmall(first) && isShift(second) ? first >> second : first;
          case SUB -> exact && isSmall(first) ? first - second : first;
          default -> Bounds.UNBOUNDED;
        };
    return isSmall(most) || most < 0 ? most : Bounds.UNBOUNDED;
  }

  /** The most that the left part of a sum can be if the sum is at most this. */
  static long mostOfLeft(Symbol.Computed sum, long most) {
    boolean exact =
        sum.op() == OpKind.ADD
            && isSmall(most)
            && sum.right() instanceof Symbol.Constant c
            && c.text().matches("\\d{1,9}");
    return exact ? most - Long.parseLong(((Symbol.Constant) sum.right()).text()) : Bounds.UNBOUNDED;
  }

  private static long mask(long most) {
    return most < 0 ? Bounds.UNBOUNDED : most;
  }

  private static long shifted(Instr.Op op, long first, long second) {
    if (!isShift(second)) {
      return first;
    }
    long all = op.dst().type().name().equals("long") ? -1L : 0xffff_ffffL;
    return (isSmall(first) ? first : all) >>> second;
  }

  private static boolean isShift(long bits) {
    return 0 < bits && bits < Long.SIZE;
  }

  private static long bits(long number) {
    return number == 0 ? 0 : (Long.highestOneBit(number) << 1) - 1;
  }

  private static boolean isSmall(long number) {
    return 0 <= number && number < HUGE;
  }
}
