package dev.seqread;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the generated cells in shared memory extend: the counter, a 32-bit number in native byte
 * order at offset 0, and opaque access to the data behind it.
 *
 * <p>The counter is used as by {@link SharedSeqCount}, and is also the lock between writers: a
 * writer, in whichever process, makes it odd by a compare-and-set. A stamp is the counter with a
 * bit above it set, so that no stamp is 0.
 *
 * <p>A process that dies inside a write leaves the counter odd for ever. Whoever sees the same odd
 * counter for longer than the cell's patience gets a {@link CellTimeoutException}, and {@link
 * #takeOver} is the way out.
 *
 * <p>Memory order: that of the package, with the data read and written opaquely.
 */
public abstract non-sealed class SharedCell extends SharedData {
  private static final int COUNTER = 0;
  private static final long STAMP = 1L << Integer.SIZE;
  private static final int SPINS = 128;

  private final long patienceNanos;
  private final SeqOptions options;
  private final @Nullable Watch watch;
  private final SharedWait waiting = new SharedWait();

  /** The {@link ThreadId} of the writer that began its write here, 0 while there is none. */
  private long writer;

  /**
   * Uses the cell that lies at the buffer's position.
   *
   * @param patience for how long the same odd counter is waited for; any duration will do
   * @throws IllegalArgumentException if the buffer is on the heap, too small or not aligned
   */
  protected SharedCell(ByteBuffer memory, int bytes, int alignment, Duration patience) {
    this(memory, bytes, alignment, patience, SeqOptions.DEFAULT);
  }

  /**
   * Uses the cell that lies at the buffer's position.
   *
   * @param patience for how long the same odd counter is waited for; any duration will do
   * @param options of which the read policy and the fairness have no effect
   * @throws IllegalArgumentException if the buffer is on the heap, too small or not aligned
   */
  protected SharedCell(
      ByteBuffer memory, int bytes, int alignment, Duration patience, SeqOptions options) {
    super(checked(memory, bytes, alignment));
    this.patienceNanos = Patience.nanos(patience);
    this.options = Objects.requireNonNull(options, "options");
    this.watch = options.watch();
  }

  private static ByteBuffer checked(ByteBuffer memory, int bytes, int alignment) {
    if (!memory.isDirect()) {
      throw new IllegalArgumentException("a shared cell needs a direct or mapped buffer");
    }
    if (memory.remaining() < bytes) {
      throw new IllegalArgumentException(
          "a cell needs " + bytes + " bytes, and the buffer has " + memory.remaining());
    }
    if (memory.alignmentOffset(memory.position(), alignment) != 0) {
      throw new IllegalArgumentException("the cell's address is no multiple of " + alignment);
    }
    return memory.slice(memory.position(), bytes);
  }

  /**
   * Begins a section, after waiting for a write that is in progress.
   *
   * @throws CellTimeoutException if that write does not end
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  @SeqBegin
  protected final long readBegin() {
    int now = counter();
    return isEven(now) && watch == null ? stamp(now) : beginSlowly();
  }

  /** Begins a section if no write is in progress; else returns 0. */
  @SeqBegin
  protected final long tryReadBegin() {
    int now = counter();
    return isEven(now) ? begun(stamp(now)) : 0;
  }

  /** Whether nothing was written since the section that has the stamp began. */
  @SeqValidate
  protected final boolean validate(long stamp) {
    VarHandle.acquireFence();
    boolean consistent = stamp == stamp((int) INTS.getOpaque(memory, COUNTER));
    return watch == null ? consistent : watch.settled(this, stamp, consistent);
  }

  /** Tells the flight recorder of a section that did not validate, the try of that number. */
  protected final void retried(int tries) {
    FlightEvents.retried(this, tries);
  }

  /**
   * Begins a write, after waiting for the one that is in progress, and returns the stamp that ends
   * it.
   *
   * @throws CellTimeoutException if the write in progress does not end
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   * @throws java.nio.ReadOnlyBufferException if the memory is read-only
   */
  protected final long writeLock() {
    for (; ; ) {
      int now = counter();
      long stamp = begunWrite(isEven(now) ? now : awaitEven(), 1);
      if (stamp != 0) {
        return stamp;
      }
      Thread.onSpinWait();
    }
  }

  /**
   * The counter as a stamp, after waiting for a write that is in progress.
   *
   * @throws CellTimeoutException if that write does not end
   */
  protected final long version() {
    int now = counter();
    return stamp(isEven(now) ? now : awaitEven());
  }

  /** Begins a write if nothing was written since the version, and returns its stamp; else 0. */
  protected final long tryWriteLock(long version) {
    return begunWrite((int) version, 1);
  }

  /**
   * Takes over the write that is in progress from a writer that is known to be dead, and returns
   * the stamp that ends it; 0 if no write is in progress, or another thread took it over.
   */
  protected final long takeOver() {
    int now = counter();
    return isEven(now) ? 0 : begunWrite(now, 2);
  }

  private long begunWrite(int now, int step) {
    if (!INTS.compareAndSet(memory, COUNTER, now, now + step)) {
      return 0;
    }
    VarHandle.storeStoreFence();
    writer = ThreadId.current();
    if (watch != null) {
      writeBegun(now + step);
    }
    return stamp(now + step);
  }

  private void writeBegun(int odd) {
    try {
      options.writeBegun(this);
    } catch (Throwable e) {
      end(odd + 1);
      throw e;
    }
  }

  /**
   * Ends a write.
   *
   * @throws IllegalMonitorStateException if it was taken over meanwhile
   */
  protected final void unlockWrite(long stamp) {
    unlock(stamp, 1);
  }

  /**
   * Ends a write that wrote nothing: sections that began before it stay valid.
   *
   * @throws IllegalMonitorStateException if it was taken over meanwhile
   */
  protected final void unlockUnchanged(long stamp) {
    unlock(stamp, -1);
  }

  private void unlock(long stamp, int step) {
    int now = (int) stamp;
    if ((int) INTS.getOpaque(memory, COUNTER) != now) {
      if (writer == ThreadId.current()) {
        writer = 0;
      }
      throw new IllegalMonitorStateException("the write was taken over by another writer");
    }
    try {
      options.writeEnded(this);
    } finally {
      end(now + step);
    }
  }

  private void end(int next) {
    writer = 0;
    INTS.setRelease(memory, COUNTER, next);
    waiting.callAll();
  }

  /**
   * Runs the section until it validates, and returns its result. What a section throws counts only
   * if it validates.
   *
   * @throws CellTimeoutException if a write does not end
   */
  protected final <S extends @Nullable Object, T extends @Nullable Object> T read(
      S state, @SeqRead Function<? super S, ? extends T> section) {
    for (int tries = 1; ; tries++) {
      long stamp = readBegin();
      try {
        T value = section.apply(state);
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      retried(tries);
    }
  }

  /** {@link #read} for {@code int}. */
  protected final <S> int readInt(S state, @SeqRead ToIntFunction<? super S> section) {
    for (int tries = 1; ; tries++) {
      long stamp = readBegin();
      try {
        int value = section.applyAsInt(state);
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      retried(tries);
    }
  }

  /** {@link #read} for {@code long}. */
  protected final <S> long readLong(S state, @SeqRead ToLongFunction<? super S> section) {
    for (int tries = 1; ; tries++) {
      long stamp = readBegin();
      try {
        long value = section.applyAsLong(state);
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      retried(tries);
    }
  }

  /** {@link #read} for {@code double}. */
  protected final <S> double readDouble(S state, @SeqRead ToDoubleFunction<? super S> section) {
    for (int tries = 1; ; tries++) {
      long stamp = readBegin();
      try {
        double value = section.applyAsDouble(state);
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      retried(tries);
    }
  }

  /** {@link #read} for {@code boolean}. */
  protected final <S> boolean readBoolean(S state, @SeqRead Predicate<? super S> section) {
    for (int tries = 1; ; tries++) {
      long stamp = readBegin();
      try {
        boolean value = section.test(state);
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      retried(tries);
    }
  }

  private long beginSlowly() {
    int now = counter();
    if (!isEven(now)) {
      now = options.struck() ? now & -2 : awaitEven();
    }
    return begun(stamp(now));
  }

  private long begun(long stamp) {
    if (watch != null) {
      watch.begun(this, stamp);
    }
    return stamp;
  }

  private int awaitEven() {
    for (int spins = 0; spins < SPINS; spins++) {
      int now = counter();
      if (isEven(now)) {
        return now;
      }
      Thread.onSpinWait();
    }
    if (writer == ThreadId.current()) {
      throw new IllegalMonitorStateException("this thread is the writer that it would wait for");
    }
    for (int now = counter(); ; now = counter()) {
      if (isEven(now)) {
        return now;
      }
      if (!isLeft(now)) {
        throw new CellTimeoutException(
            "a write has not ended for "
                + Duration.ofNanos(patienceNanos)
                + ": is its writer dead?");
      }
    }
  }

  /** Waits until the counter is another; false if the patience is over. */
  private boolean isLeft(int counter) {
    try {
      return waiting.await(() -> counter() != counter, this, Patience.ofNanos(patienceNanos));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private int counter() {
    return (int) INTS.getAcquire(memory, COUNTER);
  }

  private static boolean isEven(int counter) {
    return (counter & 1) == 0;
  }

  private static long stamp(int counter) {
    return STAMP | Integer.toUnsignedLong(counter);
  }
}
