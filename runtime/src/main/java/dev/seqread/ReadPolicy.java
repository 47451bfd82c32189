package dev.seqread;

/**
 * How often a retry loop of a {@link Sequence} runs its section optimistically before it takes the
 * lock and runs it once more, with the writers shut out. A bounded policy guarantees that a read
 * ends however busy the writers are; it has no effect on a {@link SeqCount} that is bound to no
 * lock.
 *
 * @param tries the number of optimistic runs, at least 1
 */
public record ReadPolicy(int tries) {
  /** Optimistic for ever: an incessant writer can starve the reader. */
  public static final ReadPolicy OPTIMISTIC = new ReadPolicy(Integer.MAX_VALUE);

  /**
   * The policy of a lock that was given no other: 3 tries. The second mostly succeeds unless the
   * writers are incessant, and beside those the lock is cheaper than more tries.
   */
  public static final ReadPolicy BOUNDED = new ReadPolicy(3);

  /**
   * @throws IllegalArgumentException if there is less than one try
   */
  public ReadPolicy {
    if (tries < 1) {
      throw new IllegalArgumentException("a read needs at least one try: " + tries);
    }
  }
}
