package dev.seqread;

import static dev.seqread.Patience.INTERRUPTIBLE;
import static dev.seqread.Word.BUSY;
import static dev.seqread.Word.HELD;
import static dev.seqread.Word.LOCKED;
import static dev.seqread.Word.RESERVED;
import static dev.seqread.Word.STEP;
import static dev.seqread.Word.VERSION;
import static dev.seqread.Word.WRITING;

import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A sequence lock: a counter with a lock of its own, that writers take, and readers who insist.
 *
 * <pre>{@code
 * long stamp = lock.writeLock();
 * try {
 *   this.a = a;
 *   this.b = b;
 * } finally {
 *   lock.unlockWrite(stamp);
 * }
 * }</pre>
 *
 * <p><strong>Progress.</strong> A thread that finds the lock held spins briefly, then queues. It
 * may be overtaken by threads that come later, but only for a while: the next release keeps the
 * lock for a head of the queue that came to read, and for one that came to write after it was woken
 * in vain a few times. A {@linkplain SeqOptions#fair fair} lock serves all that wait in the order
 * in which they came. A thread that waits is parked, so virtual threads do not keep their carriers.
 *
 * <p><strong>Entering again.</strong> The lock is not reentrant. A thread that would wait for
 * itself gets an {@link IllegalMonitorStateException}; only a write inside a locked read of the
 * same thread is allowed, and ends before that read does. A section may contain a write of the same
 * lock: its validation fails, and the next run sees the write.
 *
 * <p><strong>Stamps.</strong> Each call that takes the lock returns the stamp that releases it, as
 * in {@link java.util.concurrent.locks.StampedLock}; while it is held, that stamp {@linkplain
 * #validate validates}. A write lock may be released by another thread than took it.
 *
 * <p><strong>Memory order.</strong> Taking the lock is an acquire of the last release; releasing it
 * is a release, to later holders and to sections that begin later. No store inside a write is
 * visible before the counter is odd.
 *
 * <p>The class may be extended so that the data lies beside the counter. It is the Linux kernel's
 * {@code seqlock_t} with the lock bit inside the counter.
 */
public non-sealed class SeqLock extends QueuedSequence {
  /** Creates a free lock with {@link SeqOptions#DEFAULT}. */
  public SeqLock() {
    this(SeqOptions.DEFAULT);
  }

  /** Creates a free lock. */
  public SeqLock(SeqOptions options) {
    super(options);
  }

  /**
   * Takes the write lock, waiting for whoever holds the lock. Sections that began before fail, and
   * others wait, until it is released.
   *
   * @return the stamp that releases it
   * @throws IllegalMonitorStateException if this thread holds the write lock
   */
  public final long writeLock() {
    long now = sequence;
    // Before the compare-and-set, for which every later load has to wait.
    long self = Thread.currentThread().getId();
    if ((now & (BUSY | RESERVED)) == 0 && SEQUENCE.compareAndSet(this, now, now | HELD)) {
      VarHandle.storeStoreFence();
      owner = self;
      return now | HELD;
    }
    return acquire(HELD);
  }

  /**
   * Takes the write lock if that needs no wait.
   *
   * @return the stamp that releases it, or 0 if the lock is held
   */
  public final long tryWriteLock() {
    if (isMine()) {
      return (sequence & WRITING) == 0 ? writeInsideRead() : 0;
    }
    return take(sequence);
  }

  /**
   * Takes the write lock, waiting no longer than the time given.
   *
   * @param timeout how long to wait, in the unit; not at all if it is not positive
   * @return the stamp that releases it, or 0 if the time is up
   * @throws InterruptedException if the thread is interrupted while it waits
   * @throws IllegalMonitorStateException if this thread holds the write lock
   */
  public final long tryWriteLock(long timeout, TimeUnit unit) throws InterruptedException {
    long stamp = tryWriteLock();
    return stamp != 0 ? stamp : acquire(HELD, Patience.of(timeout, unit));
  }

  /**
   * {@link #writeLock}, given up when the thread is interrupted while it waits.
   *
   * @throws InterruptedException if that happens
   */
  public final long writeLockInterruptibly() throws InterruptedException {
    long stamp = tryWriteLock();
    return stamp != 0 ? stamp : acquire(HELD, INTERRUPTIBLE);
  }

  /**
   * Takes the write lock if nothing was written since the section that has the stamp began, so that
   * what it read is still so. The section's stamp fails from then on. The stamp of a read lock that
   * this thread holds gives a write inside that read; the stamp of the write lock is returned.
   *
   * @return the stamp that releases the write lock, or 0 if something was written or the lock is
   *     held, without waiting
   */
  public final long tryConvertToWriteLock(long stamp) {
    if (!validate(stamp)) {
      return 0;
    }
    if ((stamp & WRITING) != 0) {
      return stamp;
    }
    long now = sequence;
    if ((now & VERSION) != (stamp & VERSION)) {
      return 0;
    }
    if (isMine()) {
      return writeInsideRead();
    }
    return take(now);
  }

  /**
   * Releases the write lock.
   *
   * @throws IllegalMonitorStateException if the stamp is not the one that holds it
   */
  public final void unlockWrite(long stamp) {
    if ((stamp & BUSY) != HELD || stamp != sequence || gate != null) {
      endWrite(stamp, STEP);
      return;
    }
    owner = 0;
    SEQUENCE.setRelease(this, stamp + (STEP - HELD));
  }

  /**
   * Releases a write lock under which nothing was written: sections that began before it was taken
   * stay valid.
   *
   * @throws IllegalMonitorStateException if the stamp is not the one that holds it
   */
  public final void unlockUnchanged(long stamp) {
    endWrite(stamp, 0);
  }

  /**
   * Takes the lock to read, waiting for whoever holds it. Writers and other locking readers are
   * kept out; sections are not disturbed.
   *
   * @return the stamp that {@link #unlockRead} takes
   * @throws IllegalMonitorStateException if this thread holds the lock
   */
  public final long readLock() {
    long stamp = attempt(LOCKED, false);
    return stamp != 0 ? stamp : acquire(LOCKED);
  }

  /**
   * Releases the lock that this thread took to read.
   *
   * @throws IllegalMonitorStateException if it does not hold it so
   */
  public final void unlockRead(long stamp) {
    if ((stamp & HELD) != LOCKED || (sequence & WRITING) != 0 || !isMine()) {
      throw new IllegalMonitorStateException("this thread does not hold the lock to read");
    }
    unlockToRead();
  }

  /**
   * Fails every section that has begun, although nothing is written. Waits as {@link #writeLock}
   * does.
   */
  public final void invalidate() {
    unlockWrite(writeLock());
  }

  /** Runs the update with the write lock held, taken as by {@link #writeLock}. */
  public final void write(@SeqWrite Runnable update) {
    long stamp = writeLock();
    try {
      update.run();
    } finally {
      unlockWrite(stamp);
    }
  }

  /** {@link #write(Runnable)} for an update that returns a result. */
  public final <T extends @Nullable Object> T write(@SeqWrite Supplier<? extends T> update) {
    long stamp = writeLock();
    try {
      return update.get();
    } finally {
      unlockWrite(stamp);
    }
  }

  /** Whether this thread holds the lock, to read or to write: for assertions. */
  public final boolean isHeldByCurrentThread() {
    return isMine();
  }
}
