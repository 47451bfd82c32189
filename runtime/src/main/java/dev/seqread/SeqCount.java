package dev.seqread;

import static dev.seqread.Word.BUSY;
import static dev.seqread.Word.STEP;
import static dev.seqread.Word.VERSION;
import static dev.seqread.Word.WATCHED;
import static dev.seqread.Word.WRITING;

import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A sequence counter without a lock of its own: whoever writes is kept apart from other writers by
 * something else, a lock, a monitor or being the only writer.
 *
 * <p>A counter may be bound to that lock or monitor. Then a retry loop can take it when its {@link
 * ReadPolicy} says so, a reader inside its own write is told instead of hanging, and, where
 * assertions are enabled for this class, {@link #writeBegin} asserts that the caller holds it, as
 * far as that can be known: for monitors, {@link ReentrantLock} and the write lock of a {@link
 * java.util.concurrent.locks.ReentrantReadWriteLock}.
 *
 * <p>A reader that waits for a write cannot be woken, so it sleeps in spells that grow up to a
 * millisecond. The class may be extended so that the data lies beside the counter.
 *
 * <p>The counter and its protocol are those of the Linux kernel's {@code seqcount_t} and {@code
 * seqcount_LOCKNAME_t}.
 */
public non-sealed class SeqCount extends Sequence {
  private final @Nullable Lock lock;
  private final @Nullable Object monitor;

  /** The writer, known only where assertions are enabled. */
  private @Nullable Thread writer;

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

  /** Creates a counter whose writers hold the lock. */
  public static SeqCount boundTo(Lock lock) {
    return boundTo(lock, SeqOptions.DEFAULT);
  }

  /** Creates a counter whose writers hold the lock. */
  public static SeqCount boundTo(Lock lock, SeqOptions options) {
    return new SeqCount(options, lock, null);
  }

  /**
   * Creates a counter whose writers hold the object's monitor. Waiting for a monitor can neither be
   * interrupted nor timed, and keeps a virtual thread on its carrier before JDK 24; only the last
   * run of a retry loop does it.
   */
  public static SeqCount boundToMonitor(Object monitor) {
    return boundToMonitor(monitor, SeqOptions.DEFAULT);
  }

  /** {@link #boundToMonitor(Object)} with options. */
  public static SeqCount boundToMonitor(Object monitor, SeqOptions options) {
    return new SeqCount(options, null, monitor);
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
    SEQUENCE.setOpaque(this, now | WRITING);
    VarHandle.storeStoreFence();
    assert noteWriter(Thread.currentThread());
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
    assert noteWriter(null);
    SEQUENCE.setRelease(this, now + (STEP - WRITING));
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
      assert noteWriter(null);
      SEQUENCE.setRelease(this, now + step);
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
      assert noteWriter(null);
      SEQUENCE.setRelease(this, before);
      throw e;
    }
  }

  private boolean noteWriter(@Nullable Thread thread) {
    writer = thread;
    return true;
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
    return isHeldByCaller() || writer == Thread.currentThread();
  }

  @Override
  final long awaitBegin(Patience patience) throws InterruptedException {
    return Math.max(0, Sleep.until(this::versionUnlessWriting, this, patience));
  }

  private long versionUnlessWriting() {
    long now = sequence;
    return (now & WRITING) == 0 ? now & VERSION : -1;
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
