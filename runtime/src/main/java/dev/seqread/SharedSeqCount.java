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
 * Sequence} says about sections, progress and waiting holds here too, except that a writer is not
 * known, so a section begun inside one's own write waits for ever.
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
public final class SharedSeqCount {
  private static final VarHandle COUNTER =
      MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

  private final ByteBuffer memory;
  private final int offset;

  /**
   * Uses the counter that lies at the offset. An even value, such as the 0 of fresh memory, means
   * that no write is in progress.
   *
   * @param memory a direct or mapped buffer; its position, limit and byte order do not matter
   *     afterwards. One that is read-only is enough for reading.
   * @param offset in bytes, of an address that is a multiple of 4
   * @throws IllegalArgumentException if the buffer is on the heap or the address is not aligned
   * @throws IndexOutOfBoundsException if the counter is not inside the buffer's limit
   */
  public SharedSeqCount(ByteBuffer memory, int offset) {
    if (!memory.isDirect()) {
      throw new IllegalArgumentException("a shared counter needs a direct or mapped buffer");
    }
    Objects.checkFromIndexSize(offset, Integer.BYTES, memory.limit());
    if (memory.alignmentOffset(offset, Integer.BYTES) != 0) {
      throw new IllegalArgumentException("the counter's address is no multiple of 4");
    }
    this.memory = memory.duplicate();
    this.offset = offset;
  }

  /** Begins a section, after waiting for a write that is in progress, and returns its stamp. */
  @SeqBegin
  public int readBegin() {
    int now = acquire();
    return isEven(now) ? now : beginSlowly();
  }

  /**
   * Begins a section, after waiting no longer than the time given, and returns its stamp.
   *
   * @param timeout how long to wait, in the unit; not at all if it is not positive
   * @throws TimeoutException if the write is still in progress when the time is up
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  @SeqBegin
  public int readBegin(long timeout, TimeUnit unit) throws InterruptedException, TimeoutException {
    return begin(Patience.of(timeout, unit));
  }

  /**
   * Begins a section without waiting and returns its stamp, which never validates if a write is in
   * progress.
   */
  @SeqBegin
  public int readBeginNow() {
    return acquire() & -2;
  }

  /** Whether the section that has the stamp is consistent: nothing was written since it began. */
  @SeqValidate
  public boolean validate(int stamp) {
    VarHandle.acquireFence();
    return stamp == (int) COUNTER.getOpaque(memory, offset);
  }

  /** Whether the section has to start over: the negation of {@link #validate}. */
  @SeqRetry
  public boolean readRetry(int stamp) {
    return !validate(stamp);
  }

  /**
   * Runs the section until it validates, and returns its result. What a section throws counts only
   * if it validates.
   */
  public <T extends @Nullable Object> T read(@SeqRead Supplier<? extends T> section) {
    for (; ; ) {
      int stamp = readBegin();
      try {
        T value = section.get();
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
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
    COUNTER.setRelease(memory, offset, now + 1);
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

  private int begin(Patience patience) throws InterruptedException, TimeoutException {
    for (int looks = 0; looks < Sequence.LOOKS; looks++) {
      Sequence.pause(Sequence.PAUSES);
      int now = acquire();
      if (isEven(now)) {
        return now;
      }
    }
    long seen = Sleep.until(this::evenCounter, this, patience);
    if (seen < 0) {
      throw new TimeoutException("a write is in progress");
    }
    return (int) seen;
  }

  private long evenCounter() {
    int now = acquire();
    return isEven(now) ? Integer.toUnsignedLong(now) : -1;
  }

  private int acquire() {
    return (int) COUNTER.getAcquire(memory, offset);
  }

  private static boolean isEven(int counter) {
    return (counter & 1) == 0;
  }
}
