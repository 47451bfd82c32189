package dev.seqread;

/**
 * Told what happens at the locks that were created with it: for statistics, race detectors and
 * tests.
 *
 * <p>Each method is called by the thread that acts, so an implementation is thread-safe. It is
 * fast, throws nothing and does not enter the lock; {@code lock} is the {@link SeqLock}, {@link
 * SeqCount} or {@link SeqLatch}. Every section that {@linkplain #begun began} ends in any number of
 * {@link #validated}, then at most one of {@link #retried} and {@link #cancelled}; a section that
 * the user's code just leaves ends in none.
 */
public interface SeqObserver {
  /** A section began. */
  default void begun(Object lock, long stamp) {}

  /** A section was found consistent. */
  default void validated(Object lock, long stamp) {}

  /** A section was found inconsistent and has to start over. */
  default void retried(Object lock, long stamp) {}

  /** A section was left without a validation. */
  default void cancelled(Object lock, long stamp) {}

  /** A retry loop used up the tries of its {@link ReadPolicy} and is about to take the lock. */
  default void fellBack(Object lock) {}

  /** A write section began: called inside it. */
  default void writeBegun(Object lock) {}

  /** A write section is about to end: called inside it. */
  default void writeEnded(Object lock) {}
}
