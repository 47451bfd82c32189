package dev.seqread.processor.state;

/** What is known of a value: false, 0 and null are zero; true and everything else is not. */
public enum Fact {
  ZERO,
  NONZERO,
  UNKNOWN;

  public static Fact of(boolean value) {
    return value ? NONZERO : ZERO;
  }

  public Fact join(Fact other) {
    return this == other ? this : UNKNOWN;
  }

  /** The fact of the opposite boolean. */
  public Fact negated() {
    return switch (this) {
      case ZERO -> NONZERO;
      case NONZERO -> ZERO;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** False only if a value with this fact certainly does not have the other. */
  public boolean admits(Fact other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
