package dev.seqread;

import static dev.seqread.Patience.ENDLESS;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A sequence counter in memory that is shared with other processes: 32 bits in native byte order,
 * laid out and used as the Linux kernel's {@code seqcount_t}, so that a C program reads and writes
 * the same data.
 *
 * <pre>{@code
 * MappedByteBuffer file = channel.map(READ_WRITE, 0, 64);
 * SharedSeqCount count = new SharedSeqCount(file, 0);
 * count.write(() -> file.putLong(8, a).putLong(16, b));
 * Pair pair = count.read(() -> new Pair(file.getLong(8), file.getLong(16)));
 * }</pre>
 *
 * <p>Whoever writes is kept apart from other writers, in all processes, by something else. The
 * counter wraps around: a stamp is any {@code int}, 0 and negative ones included, and a section
 * that slept through exactly 2<sup>31</sup> writes would be taken for consistent. What {@link
 * Sequence} says about sections holds here too. The writer is known if it began its write with this
 * object.
 *
 * <p><strong>Progress.</strong> Nobody can wake a reader in another process. Of the readers that
 * wait with this object, parked, one looks at the counter, at first at once and later every 32
 * milliseconds, and wakes the others; the end of a write that was begun here wakes them all.
 *
 * <p>A process that dies inside a write leaves the counter odd. Readers that have to survive that
 * use {@link #readBegin(long, TimeUnit)}; a writer that has repaired the data calls {@link
 * #writeEnd}.
 *
 * <p>A {@code MemorySegment} is used through its view: {@code new
 * SharedSeqCount(segment.asSlice(offset, 4).asByteBuffer(), 0)} is valid as long as the segment.
 *
 * <p>Memory order: that of {@link SeqCount}. In C11 terms the peer reads the counter with {@code
 * memory_order_acquire} and, after {@code atomic_thread_fence(memory_order_acquire)}, again; it
 * stores the odd value relaxed before {@code atomic_thread_fence(memory_order_release)} and the
 * even one with {@code memory_order_release}.
 */
public final class SharedSeqCount extends SharedReads {
  private static final VarHandle COUNTER =
      MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

  private final ByteBuffer memory;
  private final int offset;
  private final SeqOptions options;
  private final @Nullable Watch watch;
  private final SharedWait waiting = new SharedWait();

  /** The {@link ThreadId} of the writer that began its write here, 0 while there is none. */
  private long writer;

  /** {@link #SharedSeqCount(ByteBuffer, int, SeqOptions)} with {@link SeqOptions#DEFAULT}. */
  public SharedSeqCount(ByteBuffer memory, int offset) {
    this(memory, offset, SeqOptions.DEFAULT);
  }

  /**
   * Uses the counter that lies at the offset. An even value, such as the 0 of fresh memory, means
   * that no write is in progress.
   *
   * @param memory a direct or mapped buffer; its position, limit and byte order do not matter
   *     afterwards. One that is read-only is enough for reading.
   * @param offset in bytes, of an address that is a multiple of 4
   * @param options of which the read policy and the fairness have no effect
   * @throws IllegalArgumentException if the buffer is on the heap or the address is not aligned
   * @throws IndexOutOfBoundsException if the counter is not inside the buffer's limit
   */
  public SharedSeqCount(ByteBuffer memory, int offset, SeqOptions options) {
    if (!memory.isDirect()) {
      throw new IllegalArgumentException("a shared counter needs a direct or mapped buffer");
    }
    Objects.checkFromIndexSize(offset, Integer.BYTES, memory.limit());
    if (memory.alignmentOffset(offset, Integer.BYTES) != 0) {
      throw new IllegalArgumentException("the counter's address is no multiple of 4");
    }
    this.memory = memory.duplicate();
    this.offset = offset;
    this.options = Objects.requireNonNull(options, "options");
    this.watch = options.watch();
  }

  /**
   * Begins a section, after waiting for a write that is in progress, and returns its stamp.
   *
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  @Override
  @SeqBegin
  public int readBegin() {
    int now = acquire();
    return isEven(now) && watch == null ? now : beginSlowly();
  }

  /**
   * Begins a section, after waiting no longer than the time given, and returns its stamp.
   *
   * @param timeout how long to wait, in the unit; not at all if it is not positive
   * @throws TimeoutException if the write is still in progress when the time is up
   * @throws InterruptedException if the thread is interrupted before or while it waits
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  @SeqBegin
  public int readBegin(long timeout, TimeUnit unit) throws InterruptedException, TimeoutException {
    return begin(Patience.of(timeout, unit).begun());
  }

  /**
   * {@link #readBegin()}, given up when the thread is interrupted before or while it waits.
   *
   * @throws InterruptedException if that happens
   */
  @SeqBegin
  public int readBeginInterruptibly() throws InterruptedException {
    try {
      return begin(Patience.INTERRUPTIBLE.begun());
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Begins a section without waiting and returns its stamp, which never validates if a write is in
   * progress.
   */
  @SeqBegin
  public int readBeginNow() {
    return begun(acquire() & -2);
  }

  /**
   * Begins a section without waiting, and returns its stamp. Inside a write that this thread began
   * here, the section sees what was stored so far and validates until the write ends; inside any
   * other it never does.
   */
  @SeqBegin
  public int readBeginRaw() {
    int now = acquire();
    return isEven(now) || !isWriter() ? begun(now & -2) : now;
  }

  /** Whether the section that has the stamp is consistent: nothing was written since it began. */
  @Override
  @SeqValidate
  public boolean validate(int stamp) {
    VarHandle.acquireFence();
    boolean consistent = stamp == (int) COUNTER.getOpaque(memory, offset);
    return watch == null ? consistent : settled(stamp, consistent);
  }

  /** Whether the section has to start over: the negation of {@link #validate}. */
  @SeqRetry
  public boolean readRetry(int stamp) {
    return !validate(stamp);
  }

  /** Leaves a section without validating it, as {@link Sequence#cancel} does. */
  @SeqCancel
  public void cancel(int stamp) {
    if (watch != null) {
      watch.cancelled(this, Integer.toUnsignedLong(stamp));
    }
  }

  /**
   * Begins a write, which {@link #writeEnd} must end on every path.
   *
   * @throws IllegalMonitorStateException if a write is in progress
   * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
   */
  public void writeBegin() {
    int now = (int) COUNTER.getOpaque(memory, offset);
    if (!isEven(now)) {
      throw new IllegalMonitorStateException("a write is in progress");
    }
    COUNTER.setOpaque(memory, offset, now + 1);
    VarHandle.storeStoreFence();
    writer = ThreadId.current();
    if (watch != null) {
      writeBegun(now);
    }
  }

  /**
   * Ends a write.
   *
   * @throws IllegalMonitorStateException if no write is in progress
   */
  public void writeEnd() {
    int now = (int) COUNTER.getOpaque(memory, offset);
    if (isEven(now)) {
      throw new IllegalMonitorStateException("no write is in progress");
    }
    try {
      options.writeEnded(this);
    } finally {
      end(now + 1);
    }
  }

  /**
   * Ends a write that wrote nothing: sections that began before it stay valid.
   *
   * @throws IllegalMonitorStateException if no write is in progress
   */
  public void writeEndUnchanged() {
    int now = (int) COUNTER.getOpaque(memory, offset);
    if (isEven(now)) {
      throw new IllegalMonitorStateException("no write is in progress");
    }
    try {
      options.writeEnded(this);
    } finally {
      end(now - 1);
    }
  }

  private void end(int next) {
    writer = 0;
    COUNTER.setRelease(memory, offset, next);
    waiting.callAll();
  }

  private void writeBegun(int before) {
    try {
      options.writeBegun(this);
    } catch (Throwable e) {
      end(before);
      throw e;
    }
  }

  /**
   * Fails every section that has begun, although nothing is written. The caller counts as a writer.
   *
   * @throws IllegalMonitorStateException if a write is in progress
   */
  public void invalidate() {
    writeBegin();
    writeEnd();
  }

  /** Runs the update between {@link #writeBegin} and {@link #writeEnd}, and returns its result. */
  public <T extends @Nullable Object> T write(@SeqWrite Supplier<? extends T> update) {
    writeBegin();
    try {
      return update.get();
    } finally {
      writeEnd();
    }
  }

  /** Runs the update between {@link #writeBegin} and {@link #writeEnd}. */
  public void write(@SeqWrite Runnable update) {
    writeBegin();
    try {
      update.run();
    } finally {
      writeEnd();
    }
  }

  private int beginSlowly() {
    try {
      return begin(ENDLESS);
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  int begin(Patience patience) throws InterruptedException, TimeoutException {
    int now = acquire();
    if (!isEven(now)) {
      now = options.struck() ? now & -2 : awaitEven(patience);
    }
    return begun(now);
  }

  /** After a write that is followed by the next, a stamp that was that of the past. */
  private int awaitEven(Patience patience) throws InterruptedException, TimeoutException {
    for (int looks = 0; looks < Sequence.LOOKS; looks++) {
      Sequence.pause(Sequence.PAUSES);
      int now = acquire();
      if (isEven(now)) {
        return now;
      }
    }
    if (isWriter()) {
      throw new IllegalMonitorStateException("this thread is the writer that it would wait for");
    }
    int seen = acquire();
    if (!waiting.await(() -> isEven(acquire()) || acquire() != seen, this, patience)) {
      throw new TimeoutException("a write is in progress");
    }
    int now = acquire();
    return isEven(now) ? now : seen & -2;
  }

  private int begun(int stamp) {
    if (watch != null) {
      watch.begun(this, Integer.toUnsignedLong(stamp));
    }
    return stamp;
  }

  /** A section inside this thread's own write is nobody's to watch. */
  private boolean settled(int stamp, boolean consistent) {
    if (!isEven(stamp)) {
      return consistent;
    }
    return watch != null && watch.settled(this, Integer.toUnsignedLong(stamp), consistent);
  }

  private boolean isWriter() {
    return writer == ThreadId.current();
  }

  private int acquire() {
    return (int) COUNTER.getAcquire(memory, offset);
  }

  private static boolean isEven(int counter) {
    return (counter & 1) == 0;
  }
}
