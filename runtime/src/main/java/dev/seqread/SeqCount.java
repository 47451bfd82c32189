package dev.seqread;

import static dev.seqread.Word.BUSY;
import static dev.seqread.Word.STEP;
import static dev.seqread.Word.WATCHED;
import static dev.seqread.Word.WRITING;

import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A sequence counter without a lock of its own: whoever writes is kept apart from other writers by
 * something else, a lock, a monitor or being the only writer.
 *
 * <p>A counter may be bound to that lock or monitor. Then a retry loop can take it when its {@link
 * ReadPolicy} says so, and, where assertions are enabled for this class, {@link #writeBegin}
 * asserts that the caller holds it, as far as that can be known: for monitors, {@link
 * ReentrantLock} and the write lock of a {@link ReentrantReadWriteLock}.
 *
 * <p><strong>Progress.</strong> A reader that waits for a write is parked and woken at its end. A
 * reader inside its own write would wait for itself and is told so, instead, by an {@link
 * IllegalMonitorStateException}: a write belongs to the thread that began it, until it is ended, by
 * whichever thread.
 *
 * <p>The class may be extended so that the data lies beside the counter.
 *
 * <p>The counter and its protocol are those of the Linux kernel's {@code seqcount_t} and {@code
 * seqcount_LOCKNAME_t}.
 */
public non-sealed class SeqCount extends Sequence {
  private static final Class<?> VIEW = new StampedLock().asReadLock().getClass();

  private final @Nullable Lock lock;
  private final @Nullable Object monitor;

  /** The {@link ThreadId} of the last writer: of the one whose write is in progress, if any. */
  private long writer;

  /** Creates a counter that is bound to no lock, with {@link SeqOptions#DEFAULT}. */
  public SeqCount() {
    this(SeqOptions.DEFAULT);
  }

  /** Creates a counter that is bound to no lock. */
  public SeqCount(SeqOptions options) {
    this(options, null, null);
  }

  private SeqCount(SeqOptions options, @Nullable Lock lock, @Nullable Object monitor) {
    super(options, 0);
    this.lock = lock;
    this.monitor = monitor;
  }

  /**
   * Creates a counter whose writers hold the lock.
   *
   * @throws IllegalArgumentException if the lock is known to keep no other holder out: the read
   *     lock of a {@link ReentrantReadWriteLock} or a {@link StampedLock}
   */
  public static SeqCount boundTo(Lock lock) {
    return boundTo(lock, SeqOptions.DEFAULT);
  }

  /** {@link #boundTo(Lock)} with options. */
  public static SeqCount boundTo(Lock lock, SeqOptions options) {
    if (lock instanceof ReentrantReadWriteLock.ReadLock || VIEW.isInstance(lock)) {
      throw new IllegalArgumentException("a read lock does not keep writers apart: " + lock);
    }
    Objects.requireNonNull(lock, "lock");
    return new SeqCount(options, lock, null);
  }

  /**
   * Creates a counter whose writers hold the object's monitor. Waiting for a monitor can neither be
   * interrupted nor timed, and keeps a virtual thread on its carrier before JDK 24; only the last
   * run of a retry loop does it, and no timed or interruptible one.
   */
  public static SeqCount boundToMonitor(Object monitor) {
    return boundToMonitor(monitor, SeqOptions.DEFAULT);
  }

  /** {@link #boundToMonitor(Object)} with options. */
  public static SeqCount boundToMonitor(Object monitor, SeqOptions options) {
    return new SeqCount(options, null, Objects.requireNonNull(monitor, "monitor"));
  }

  /**
   * Begins a write: until it ends, readers wait, and sections that began before fail. The caller
   * must end it on every path: <code>try { … } finally { writeEnd(); }</code>.
   *
   * <p>Memory order: no store after this call is visible before the counter is odd.
   *
   * @throws IllegalMonitorStateException if a write is in progress
   */
  public final void writeBegin() {
    assert writerHoldsLock() : "the writer does not hold the lock that this counter is bound to";
    long now = sequence;
    if ((now & BUSY) != 0) {
      requireNoWrite(now);
    }
    // Who sees the counter odd sees this writer or a later one, and so nobody else sees itself.
    writer = ThreadId.current();
    VarHandle.storeStoreFence();
    SEQUENCE.setOpaque(this, now | WRITING);
    VarHandle.storeStoreFence();
    if ((now & WATCHED) != 0) {
      writeBegun(now);
    }
  }

  /**
   * Ends a write.
   *
   * <p>Memory order: a release of everything before it, acquired by the sections that begin after.
   *
   * @throws IllegalMonitorStateException if no write is in progress
   */
  public final void writeEnd() {
    long now = sequence;
    if ((now & BUSY) != WRITING) {
      end(STEP - WRITING);
      return;
    }
    SEQUENCE.setRelease(this, now + (STEP - WRITING));
    if (gate != null) {
      gate().readers().callAll();
    }
  }

  /**
   * Ends a write that wrote nothing: sections that began before it stay valid.
   *
   * @throws IllegalMonitorStateException if no write is in progress
   */
  public final void writeEndUnchanged() {
    end(-WRITING);
  }

  /** Runs the update between {@link #writeBegin} and {@link #writeEnd}. */
  public final void write(@SeqWrite Runnable update) {
    writeBegin();
    try {
      update.run();
    } finally {
      writeEnd();
    }
  }

  /** Runs the update between {@link #writeBegin} and {@link #writeEnd}, and returns its result. */
  public final <T extends @Nullable Object> T write(@SeqWrite Supplier<? extends T> update) {
    writeBegin();
    try {
      return update.get();
    } finally {
      writeEnd();
    }
  }

  /**
   * Fails every section that has begun, although nothing is written. The caller counts as a writer.
   *
   * @throws IllegalMonitorStateException if a write is in progress
   */
  public final void invalidate() {
    writeBegin();
    writeEnd();
  }

  /**
   * Orders the stores of a writer that begins no write: a section that sees one made after this
   * call and not one made before it fails. Readers never wait for such a writer.
   *
   * <pre>{@code
   * this.next = x;
   * count.writeBarrier();
   * this.current = null;
   * }</pre>
   *
   * <p>It is the Linux kernel's {@code raw_write_seqcount_barrier}. The caller counts as a writer.
   *
   * @throws IllegalMonitorStateException if a write is in progress
   */
  public final void writeBarrier() {
    assert writerHoldsLock() : "the writer does not hold the lock that this counter is bound to";
    long now = sequence;
    requireNoWrite(now);
    SEQUENCE.setRelease(this, now + STEP);
    VarHandle.storeStoreFence();
  }

  private void end(long step) {
    long now = sequence;
    if ((now & WRITING) == 0) {
      throw new IllegalMonitorStateException("no write is in progress");
    }
    try {
      if ((now & WATCHED) != 0) {
        options.writeEnded(this);
      }
    } finally {
      release(now + step);
    }
  }

  private static void requireNoWrite(long now) {
    if ((now & WRITING) != 0) {
      throw new IllegalMonitorStateException("a write is in progress");
    }
  }

  private void writeBegun(long before) {
    try {
      options.writeBegun(this);
    } catch (Throwable e) {
      release(before);
      throw e;
    }
  }

  private void release(long next) {
    SEQUENCE.setRelease(this, next);
    Gate waiting = gate;
    if (waiting != null) {
      waiting.readers().callAll();
    }
  }

  private boolean writerHoldsLock() {
    return !knowsHolder() || isHeldByCaller();
  }

  private boolean knowsHolder() {
    return monitor != null || lock instanceof ReentrantLock || lock instanceof WriteLock;
  }

  private boolean isHeldByCaller() {
    if (monitor != null) {
      return Thread.holdsLock(monitor);
    }
    return lock instanceof ReentrantLock reentrant && reentrant.isHeldByCurrentThread()
        || lock instanceof WriteLock write && write.isHeldByCurrentThread();
  }

  @Override
  final boolean isWriter() {
    return isHeldByCaller() || writer == ThreadId.current();
  }

  @Override
  final boolean isLockable() {
    return lock != null || monitor != null;
  }

  @Override
  final @Nullable Object monitor() {
    return monitor;
  }

  @Override
  final boolean lockToRead(Patience patience) throws InterruptedException {
    return patience.acquire(Objects.requireNonNull(lock));
  }

  @Override
  final void unlockToRead() {
    Objects.requireNonNull(lock).unlock();
  }
}
