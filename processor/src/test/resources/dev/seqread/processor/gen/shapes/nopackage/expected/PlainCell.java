import dev.seqread.CellTimeoutException;
import dev.seqread.HeapCell;
import dev.seqread.SeqOptions;
import dev.seqread.SeqRead;
import dev.seqread.SharedCell;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * A {@link Plain} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
sealed interface PlainCell {
  /**
   * The size of a cell in shared memory.
   */
  int BYTES = 16;

  /**
   * What the address of a cell in shared memory is a multiple of.
   */
  int ALIGNMENT = 8;

  /**
   * A cell on the heap, whose components are 0, false or null.
   */
  static OnHeap create() {
    return create(SeqOptions.DEFAULT);
  }

  /**
   * {@link #create()} with options for the lock.
   */
  static OnHeap create(SeqOptions options) {
    return new OnHeap(options);
  }

  /**
   * A cell on the heap that holds the value.
   */
  static OnHeap of(Plain value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct plain_cell} in the C header beside this class. A call that waits a
   * second for one write to end throws a {@link CellTimeoutException}.
   */
  static Shared over(ByteBuffer memory) {
    return new Shared(memory, Duration.ofSeconds(1));
  }

  /**
   * {@link #over(ByteBuffer)} with another time to wait for one write.
   */
  static Shared over(ByteBuffer memory, Duration patience) {
    return new Shared(memory, patience);
  }

  /**
   * The value that the last write left, waiting for one that is in progress.
   */
  Plain read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Plain> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Plain value_);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Plain update(UnaryOperator<Plain> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Plain updateOptimistically(UnaryOperator<Plain> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Plain}. The reader is a section: what it sees is tentative, so it only
   * computes its result and has no effect of its own.
   */
  <R> R readWith(@SeqRead Function<? super View, ? extends R> reader);

  /**
   * {@link #readWith} for {@code long}.
   */
  long readLongWith(@SeqRead ToLongFunction<? super View> reader);

  /**
   * {@link #readWith} for {@code double}.
   */
  double readDoubleWith(@SeqRead ToDoubleFunction<? super View> reader);

  /**
   * Reads {@link Plain#value}.
   */
  long value();

  /**
   * Writes {@link Plain#value}, and leaves the other components.
   */
  void value(long value);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    long value();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements PlainCell permits PlainCells.Padded {
    private static final VarHandle VALUE;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        VALUE = lookup.findVarHandle(OnHeap.class, "value", long.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private long value;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Plain read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long value = (long) VALUE.getOpaque(this);
        if (validate(stamp)) {
          return new Plain(value);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Plain> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long value = (long) VALUE.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Plain(value));
      return true;
    }

    @Override
    public <R> R readWith(@SeqRead Function<? super View, ? extends R> reader) {
      return read(view, reader);
    }

    @Override
    public long readLongWith(@SeqRead ToLongFunction<? super View> reader) {
      return readLong(view, reader);
    }

    @Override
    public double readDoubleWith(@SeqRead ToDoubleFunction<? super View> reader) {
      return readDouble(view, reader);
    }

    @Override
    public long value() {
      return readLong(this, cell -> (long) VALUE.getOpaque(cell));
    }

    @Override
    public void write(Plain value_) {
      long value = value_.value();
      long stamp = writeLock();
      try {
        VALUE.setOpaque(this, value);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void value(long value) {
      long stamp = writeLock();
      try {
        VALUE.setOpaque(this, value);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Plain update(UnaryOperator<Plain> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Plain next = operator.apply(load(this));
        long value = next.value();
        isWritten = true;
        VALUE.setOpaque(this, value);
        return next;
      } finally {
        if (isWritten) {
          unlockWrite(stamp);
        } else {
          unlockUnchanged(stamp);
        }
      }
    }

    @Override
    public Plain updateOptimistically(UnaryOperator<Plain> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Plain next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Plain value_) {
      long value = value_.value();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        VALUE.setOpaque(this, value);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Plain load(OnHeap cell) {
      long value = (long) VALUE.getOpaque(cell);
      return new Plain(value);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long value() {
        return (long) VALUE.getOpaque(OnHeap.this);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements PlainCell {
    private static final int VALUE = 8;

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, PlainCell.BYTES, PlainCell.ALIGNMENT, patience);
    }

    @Override
    public Plain read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long value = getLong(VALUE);
        if (validate(stamp)) {
          return new Plain(value);
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Plain> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long value = getLong(VALUE);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Plain(value));
      return true;
    }

    @Override
    public <R> R readWith(@SeqRead Function<? super View, ? extends R> reader) {
      return read(view, reader);
    }

    @Override
    public long readLongWith(@SeqRead ToLongFunction<? super View> reader) {
      return readLong(view, reader);
    }

    @Override
    public double readDoubleWith(@SeqRead ToDoubleFunction<? super View> reader) {
      return readDouble(view, reader);
    }

    @Override
    public long value() {
      return readLong(this, cell -> cell.getLong(VALUE));
    }

    @Override
    public void write(Plain value_) {
      long value = value_.value();
      long stamp = writeLock();
      try {
        setLong(VALUE, value);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void value(long value) {
      long stamp = writeLock();
      try {
        setLong(VALUE, value);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Plain update(UnaryOperator<Plain> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Plain next = operator.apply(load(this));
        long value = next.value();
        isWritten = true;
        setLong(VALUE, value);
        return next;
      } finally {
        if (isWritten) {
          unlockWrite(stamp);
        } else {
          unlockUnchanged(stamp);
        }
      }
    }

    @Override
    public Plain updateOptimistically(UnaryOperator<Plain> operator) {
      for (; ; ) {
        long version = version();
        Plain next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Plain load(Shared cell) {
      long value = cell.getLong(VALUE);
      return new Plain(value);
    }

    private boolean replace(long version, Plain value_) {
      long value = value_.value();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        setLong(VALUE, value);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    /**
     * Ends the write of a writer that is known to be dead, by writing the value in its place. A
     * writer that is only slow would tear what is written here.
     *
     * @return false, and nothing is written, if no write is in progress
     */
    public boolean recover(Plain value_) {
      long value = value_.value();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        setLong(VALUE, value);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long value() {
        return Shared.this.getLong(VALUE);
      }
    }
  }
}
