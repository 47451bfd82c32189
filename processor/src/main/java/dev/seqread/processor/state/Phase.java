package dev.seqread.processor.state;

/** How far a section has come. */
public enum Phase {
  /** Reads are tentative. */
  OPEN,
  /** Given up for a lock; what was read stays tentative, no validation is owed. */
  ABANDONED,
  /** Its validation said inconsistent, or its stamp was found to be 0. */
  FAILED,
  /** Validated for the last time. */
  OVER;

  /** The join: what still can go wrong prevails. */
  Phase join(Phase other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
