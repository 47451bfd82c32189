package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.OpKind;
import java.util.Optional;

/** Arithmetic on numbers that the text has. */
final class Folding {
  private Folding() {}

  static Optional<Long> fold(OpKind kind, long a, long b) {
    return switch (kind) {
      case ADD -> Optional.of(a + b);
      case SUB -> Optional.of(a - b);
      case MUL -> Optional.of(a * b);
      case AND -> Optional.of(a & b);
      case OR -> Optional.of(a | b);
      case XOR -> Optional.of(a ^ b);
      case SHL -> Optional.of(a << b);
      case EQ -> Optional.of(a == b ? 1L : 0L);
      case NE -> Optional.of(a != b ? 1L : 0L);
      case LT -> Optional.of(a < b ? 1L : 0L);
      case LE -> Optional.of(a <= b ? 1L : 0L);
      case GT -> Optional.of(a > b ? 1L : 0L);
      case GE -> Optional.of(a >= b ? 1L : 0L);
      default -> Optional.empty();
    };
  }

  static Optional<Long> fold(OpKind kind, long a) {
    return switch (kind) {
      case NEG -> Optional.of(-a);
      case COMPLEMENT -> Optional.of(~a);
      case NOT -> Optional.of(1 - a);
      default -> Optional.empty();
    };
  }
}
