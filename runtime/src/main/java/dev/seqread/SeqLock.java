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
import java.util.concurrent.locks.Lock;
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
 * #validate validates}. What has a name there has the same meaning here. Readers who lock are
 * exclusive here, and so are not called the same.
 *
 * <p><strong>Handing over.</strong> The lock belongs to the thread that took it. Another one that
 * has the stamp may release the write lock, as with {@code StampedLock}; to be the holder in all
 * other respects it {@linkplain #adopt adopts} the lock.
 *
 * <p><strong>Memory order.</strong> Taking the lock is an acquire of the last release; releasing it
 * is a release, to later holders and to sections that begin later. No store inside a write is
 * visible before the counter is odd.
 *
 * <p>The class may be extended so that the data lies beside the counter. It is the Linux kernel's
 * {@code seqlock_t} with the lock bit inside the counter.
 */
public non-sealed class SeqLock extends ExclusiveReads {
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
    long self = ThreadId.current();
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
    return take(sequence, HELD);
  }

  /**
   * Takes the write lock, waiting no longer than the time given.
   *
   * @param timeout how long to wait, in the unit; not at all if it is not positive
   * @return the stamp that releases it, or 0 if the time is up
   * @throws InterruptedException if the thread is interrupted before or while it waits
   * @throws IllegalMonitorStateException if this thread holds the write lock
   */
  public final long tryWriteLock(long timeout, TimeUnit unit) throws InterruptedException {
    return writeLock(Patience.of(timeout, unit));
  }

  /**
   * {@link #writeLock}, given up when the thread is interrupted before or while it waits.
   *
   * @throws InterruptedException if that happens
   */
  public final long writeLockInterruptibly() throws InterruptedException {
    return writeLock(INTERRUPTIBLE);
  }

  private long writeLock(Patience patience) throws InterruptedException {
    patience.begun();
    long stamp = options.fair() ? 0 : tryWriteLock();
    return stamp != 0 ? stamp : acquire(HELD, patience);
  }

  /**
   * Turns the stamp into one that holds the write lock.
   *
   * <ul>
   *   <li>A section's: takes the lock if nothing was written since it began, so that what it read
   *       is still so. The section's stamp fails from then on.
   *   <li>A read lock's that this thread holds: the lock is held to write instead. The stamp
   *       releases nothing any more, and the write's releases the lock.
   *   <li>The write lock's: is returned.
   * </ul>
   *
   * @return the stamp that releases the write lock, or 0 if something was written or the lock is
   *     held, without waiting
   */
  public final long tryConvertToWriteLock(long stamp) {
    if (!validate(stamp)) {
      return 0;
    }
    if ((stamp & HELD) == LOCKED) {
      return isMine() ? readToWrite() : 0;
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
    return take(now, HELD);
  }

  /**
   * Turns the stamp into that of a section: releases the lock that it holds, or validates it.
   *
   * @return a stamp to validate, or 0 if the stamp is a section's that is inconsistent, or holds
   *     nothing
   */
  public final long tryConvertToOptimisticRead(long stamp) {
    if (holdsToWrite(stamp)) {
      endWrite(stamp, afterWrite(stamp, STEP));
    } else if (holdsToRead(stamp) && isMine() && (sequence & WRITING) == 0) {
      unlockToRead();
    } else if ((stamp & HELD) != 0 || !validate(stamp)) {
      return 0;
    } else {
      return stamp;
    }
    return tryReadBegin();
  }

  /**
   * Releases the write lock.
   *
   * @throws IllegalMonitorStateException if the stamp is not the one that holds it
   */
  public final void unlockWrite(long stamp) {
    if ((stamp & BUSY) != HELD || stamp != sequence || gate != null) {
      unlockWrite(stamp, STEP);
      return;
    }
    owner = 0;
    SEQUENCE.setRelease(this, stamp + (STEP - HELD));
    if (gate != null) {
      gate().released();
    }
  }

  private void unlockWrite(long stamp, long step) {
    if (!holdsToWrite(stamp)) {
      throw new IllegalMonitorStateException("the stamp does not hold the write lock");
    }
    endWrite(stamp, afterWrite(stamp, step));
  }

  /**
   * Releases a write lock under which nothing was written: sections that began before it was taken
   * stay valid.
   *
   * @throws IllegalMonitorStateException if the stamp is not the one that holds it
   */
  public final void unlockUnchanged(long stamp) {
    unlockWrite(stamp, 0);
  }

  /**
   * Releases what the stamp holds, to read or to write.
   *
   * @throws IllegalMonitorStateException if it holds nothing
   */
  public final void unlock(long stamp) {
    if ((stamp & HELD) == LOCKED) {
      unlockRead(stamp);
    } else {
      unlockWrite(stamp);
    }
  }

  /**
   * Makes this thread the holder of a lock that another one took and handed over together with its
   * stamp.
   *
   * <p>A lock belongs to the thread that took it. A thread that was only given the stamp may
   * release a write, but waits for that release like any other if it enters the lock meanwhile; and
   * the thread that took the lock is told that it would wait for itself. After this call it is the
   * other way round. The stamp is to be handed over in a way that happens-before.
   *
   * @throws IllegalMonitorStateException if the stamp holds nothing
   */
  public final void adopt(long stamp) {
    if (!holdsToWrite(stamp) && !holdsToRead(stamp)) {
      throw new IllegalMonitorStateException("the stamp does not hold the lock");
    }
    owner = ThreadId.current();
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

  /** Whether some thread holds the lock to write, at this moment. */
  public final boolean isWriteLocked() {
    return (sequence & WRITING) != 0;
  }

  /** Whether the stamp is one that held the write lock when it was returned. */
  public static boolean isWriteLockStamp(long stamp) {
    return (stamp & HELD) == HELD;
  }

  /** Whether the stamp is one that held the lock, to read or to write, when it was returned. */
  public static boolean isLockStamp(long stamp) {
    return (stamp & LOCKED) != 0;
  }

  /** Whether the stamp is one of a section. */
  public static boolean isOptimisticReadStamp(long stamp) {
    return stamp != 0 && (stamp & HELD) == 0;
  }

  /**
   * The write lock as a {@link Lock}, for code that takes one: {@code lock} is {@link #writeLock},
   * and so on. Only the thread that holds the lock may unlock it. It has no conditions.
   */
  public final Lock asWriteLock() {
    return new WriteView(this);
  }

  /** The stamp of the write of this thread that is in progress. */
  final long heldToWrite() {
    if (!isMine() || (sequence & WRITING) == 0) {
      throw new IllegalMonitorStateException("this thread does not hold the write lock");
    }
    return sequence;
  }
}
