package dev.seqread;

import java.util.function.Function;

/** What the generated cells on the heap extend: the counter and the data lie in one object. */
public abstract class HeapCell extends SeqLock {
  /** Creates a cell whose lock has the options. */
  protected HeapCell(SeqOptions options) {
    super(options);
  }

  /**
   * Whether a read that has failed to validate so often takes the lock now, as the {@link
   * ReadPolicy} says.
   */
  protected final boolean givesUp(int tries) {
    return RetryLoop.givesUp(this, tries);
  }

  /**
   * The counter as a stamp, after waiting for a write that is in progress.
   *
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  protected final long version() {
    return readBegin();
  }

  /** Runs the section once, with the writers kept out, and returns its result. */
  protected final <S, T> T readLocked(S state, @SeqRead Function<? super S, ? extends T> section) {
    return LockedRead.read(this, state, section);
  }
}
