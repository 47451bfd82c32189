package dev.seqread;

import static dev.seqread.Patience.INTERRUPTIBLE;
import static dev.seqread.Word.HELD;
import static dev.seqread.Word.LOCKED;
import static dev.seqread.Word.NESTED;
import static dev.seqread.Word.VERSION;
import static dev.seqread.Word.WRITING;

import java.util.concurrent.TimeUnit;

/** The readers of a {@link SeqLock} who take it: one at a time, beside any number of sections. */
abstract sealed class ExclusiveReads extends QueuedSequence permits SeqLock {
  ExclusiveReads(SeqOptions options) {
    super(options);
  }

  /**
   * Takes the lock to read, waiting for whoever holds it. Writers and other locking readers are
   * kept out; sections are not disturbed. It is the Linux kernel's {@code read_seqlock_excl}.
   *
   * <p>Memory order: an acquire of the last release.
   *
   * @return the stamp that {@link #unlockRead} takes
   * @throws IllegalMonitorStateException if this thread holds the lock
   */
  public final long readLockExclusive() {
    long stamp = attempt(LOCKED, false);
    return stamp != 0 ? stamp : acquire(LOCKED);
  }

  /**
   * Takes the lock to read if that needs no wait.
   *
   * @return the stamp that releases it, or 0 if the lock is held
   */
  public final long tryReadLockExclusive() {
    return take(sequence, LOCKED);
  }

  /**
   * Takes the lock to read, waiting no longer than the time given.
   *
   * @param timeout how long to wait, in the unit; not at all if it is not positive
   * @return the stamp that releases it, or 0 if the time is up
   * @throws InterruptedException if the thread is interrupted before or while it waits
   * @throws IllegalMonitorStateException if this thread holds the lock
   */
  public final long tryReadLockExclusive(long timeout, TimeUnit unit) throws InterruptedException {
    return readLockExclusive(Patience.of(timeout, unit));
  }

  /**
   * {@link #readLockExclusive}, given up when the thread is interrupted before or while it waits.
   *
   * @throws InterruptedException if that happens
   */
  public final long readLockExclusiveInterruptibly() throws InterruptedException {
    return readLockExclusive(INTERRUPTIBLE);
  }

  private long readLockExclusive(Patience patience) throws InterruptedException {
    patience.begun();
    long stamp = options.fair() ? 0 : tryReadLockExclusive();
    return stamp != 0 ? stamp : acquire(LOCKED, patience);
  }

  /**
   * Releases the lock that this thread took to read.
   *
   * @throws IllegalMonitorStateException if the stamp is not the one that holds it, if another
   *     thread took it, or if a write inside this read has not ended
   */
  public final void unlockRead(long stamp) {
    if (!holdsToRead(stamp)) {
      throw new IllegalMonitorStateException("the stamp does not hold the lock to read");
    }
    if (!isMine()) {
      throw new IllegalMonitorStateException("another thread took the lock: adopt it first");
    }
    if ((sequence & WRITING) != 0) {
      throw new IllegalMonitorStateException("a write inside this read has not ended");
    }
    unlockToRead();
  }

  /**
   * Turns the stamp into one that holds the lock to read. A section's is validated, and the lock
   * taken if it is free; the write lock's ends the write and keeps the lock, so that what was
   * written stays; a read lock's is returned.
   *
   * @return the stamp that {@link #unlockRead} takes, or 0 if something was written, if the lock is
   *     held, or if the write is inside a read; without waiting
   */
  public final long tryConvertToReadLockExclusive(long stamp) {
    if (holdsToWrite(stamp)) {
      return (stamp & NESTED) != 0 ? 0 : writeToRead(stamp);
    }
    if (holdsToRead(stamp)) {
      return stamp;
    }
    if ((stamp & HELD) != 0 || !validate(stamp)) {
      return 0;
    }
    long now = sequence;
    return (now & VERSION) == (stamp & VERSION) ? take(now, LOCKED) : 0;
  }

  /**
   * Begins a section, or takes the lock to read: the first try of a loop is optimistic, and each
   * further one locks.
   *
   * <pre>{@code
   * long stamp = 0;
   * do {
   *   stamp = lock.readBeginOrLock(stamp);
   *   a = this.a;
   *   b = this.b;
   * } while (lock.needRetry(stamp));
   * lock.readDone(stamp);
   * }</pre>
   *
   * <p>What is read throws nothing, or {@link #readDone} is called in a {@code finally} block. It
   * is the Linux kernel's {@code read_seqbegin_or_lock}.
   *
   * <p>Progress: the loop ends at the second try.
   *
   * @param failed the stamp for which {@link #needRetry} answered true, or 0 for the first try
   * @throws IllegalMonitorStateException if this thread holds the lock that it would wait for
   */
  @SeqBegin
  public final long readBeginOrLock(long failed) {
    return failed == 0 ? readBegin() : readLockExclusive();
  }

  /**
   * Whether the try that has the stamp of {@link #readBeginOrLock} was optimistic and inconsistent.
   */
  @SeqRetry
  public final boolean needRetry(long stamp) {
    return (stamp & LOCKED) == 0 && !validate(stamp);
  }

  /** Ends a loop around {@link #readBeginOrLock}: releases the lock if the last try took it. */
  public final void readDone(long stamp) {
    if ((stamp & LOCKED) != 0) {
      unlockRead(stamp);
    }
  }

  /** Whether this thread holds the lock, to read or to write: for assertions. */
  public final boolean isHeldByCurrentThread() {
    return isMine();
  }

  /** Whether some thread holds the lock to read, at this moment. */
  public final boolean isReadLockedExclusively() {
    return (sequence & HELD) == LOCKED;
  }

  /** Whether the stamp is one that held the lock to read when it was returned. */
  public static boolean isExclusiveReadStamp(long stamp) {
    return (stamp & HELD) == LOCKED;
  }
}
