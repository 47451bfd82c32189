package strict;

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
 * A {@link Range} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface RangeCell {
  /**
   * The size of a cell in shared memory.
   */
  int BYTES = 24;

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
  static OnHeap of(Range value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct range_cell} in the C header beside this class. A call that waits a
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
  Range read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Range> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Range value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Range update(UnaryOperator<Range> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Range updateOptimistically(UnaryOperator<Range> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Range}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Range#low}.
   */
  long low();

  /**
   * Writes {@link Range#low}, and leaves the other components.
   * The record's constructor is called, and nothing is written if it throws.
   */
  void low(long low);

  /**
   * Reads {@link Range#high}.
   */
  long high();

  /**
   * Writes {@link Range#high}, and leaves the other components.
   * The record's constructor is called, and nothing is written if it throws.
   */
  void high(long high);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    long low();

    @SeqRead
    long high();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements RangeCell permits RangeCells.Padded {
    private static final VarHandle LOW;

    private static final VarHandle HIGH;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        LOW = lookup.findVarHandle(OnHeap.class, "low", long.class);
        HIGH = lookup.findVarHandle(OnHeap.class, "high", long.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private long low;

    private long high;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Range read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long low = (long) LOW.getOpaque(this);
        long high = (long) HIGH.getOpaque(this);
        if (validate(stamp)) {
          return new Range(low, high);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Range> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long low = (long) LOW.getOpaque(this);
      long high = (long) HIGH.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Range(low, high));
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
    public long low() {
      return readLong(this, cell -> (long) LOW.getOpaque(cell));
    }

    @Override
    public long high() {
      return readLong(this, cell -> (long) HIGH.getOpaque(cell));
    }

    @Override
    public void write(Range value) {
      long low = value.low();
      long high = value.high();
      long stamp = writeLock();
      try {
        LOW.setOpaque(this, low);
        HIGH.setOpaque(this, high);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void low(long low) {
      update(old -> new Range(low, old.high()));
    }

    @Override
    public void high(long high) {
      update(old -> new Range(old.low(), high));
    }

    @Override
    public Range update(UnaryOperator<Range> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Range next = operator.apply(load(this));
        long low = next.low();
        long high = next.high();
        isWritten = true;
        LOW.setOpaque(this, low);
        HIGH.setOpaque(this, high);
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
    public Range updateOptimistically(UnaryOperator<Range> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Range next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Range value) {
      long low = value.low();
      long high = value.high();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        LOW.setOpaque(this, low);
        HIGH.setOpaque(this, high);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Range load(OnHeap cell) {
      long low = (long) LOW.getOpaque(cell);
      long high = (long) HIGH.getOpaque(cell);
      return new Range(low, high);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long low() {
        return (long) LOW.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public long high() {
        return (long) HIGH.getOpaque(OnHeap.this);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements RangeCell {
    private static final int LOW = 8;

    private static final int HIGH = 16;

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, RangeCell.BYTES, RangeCell.ALIGNMENT, patience);
    }

    @Override
    public Range read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long low = getLong(LOW);
        long high = getLong(HIGH);
        if (validate(stamp)) {
          return new Range(low, high);
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Range> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long low = getLong(LOW);
      long high = getLong(HIGH);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Range(low, high));
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
    public long low() {
      return readLong(this, cell -> cell.getLong(LOW));
    }

    @Override
    public long high() {
      return readLong(this, cell -> cell.getLong(HIGH));
    }

    @Override
    public void write(Range value) {
      long low = value.low();
      long high = value.high();
      long stamp = writeLock();
      try {
        setLong(LOW, low);
        setLong(HIGH, high);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void low(long low) {
      update(old -> new Range(low, old.high()));
    }

    @Override
    public void high(long high) {
      update(old -> new Range(old.low(), high));
    }

    @Override
    public Range update(UnaryOperator<Range> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Range next = operator.apply(load(this));
        long low = next.low();
        long high = next.high();
        isWritten = true;
        setLong(LOW, low);
        setLong(HIGH, high);
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
    public Range updateOptimistically(UnaryOperator<Range> operator) {
      for (; ; ) {
        long version = version();
        Range next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Range load(Shared cell) {
      long low = cell.getLong(LOW);
      long high = cell.getLong(HIGH);
      return new Range(low, high);
    }

    private boolean replace(long version, Range value) {
      long low = value.low();
      long high = value.high();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        setLong(LOW, low);
        setLong(HIGH, high);
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
    public boolean recover(Range value) {
      long low = value.low();
      long high = value.high();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        setLong(LOW, low);
        setLong(HIGH, high);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long low() {
        return Shared.this.getLong(LOW);
      }

      @Override
      @SeqRead
      public long high() {
        return Shared.this.getLong(HIGH);
      }
    }
  }
}
