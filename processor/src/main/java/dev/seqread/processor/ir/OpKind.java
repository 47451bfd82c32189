package dev.seqread.processor.ir;

/** The operators of {@link Instr.Op}. */
public enum OpKind {
  ADD,
  SUB,
  MUL,
  DIV,
  REM,
  AND,
  OR,
  XOR,
  SHL,
  SHR,
  USHR,
  NEG,
  COMPLEMENT,
  NOT,
  EQ,
  NE,
  LT,
  LE,
  GT,
  GE,
  /** String concatenation. */
  CONCAT,
  /** A primitive conversion, boxing or unboxing; one operand. */
  CONVERT,
  /** Any boolean, known to nobody: whether assertions are enabled, whether an iterator ends. */
  CHOICE;

  /** True for the six comparisons. */
  public boolean isComparison() {
    return switch (this) {
      case EQ, NE, LT, LE, GT, GE -> true;
      default -> false;
    };
  }

  /** The comparison that holds when this one does not. */
  public OpKind negated() {
    return switch (this) {
      case EQ -> NE;
      case NE -> EQ;
      case LT -> GE;
      case GE -> LT;
      case LE -> GT;
      case GT -> LE;
      default -> throw new IllegalArgumentException(this + " is no comparison");
    };
  }

  /** The comparison with its operands exchanged. */
  public OpKind mirrored() {
    return switch (this) {
      case LT -> GT;
      case GT -> LT;
      case LE -> GE;
      case GE -> LE;
      default -> this;
    };
  }
}
