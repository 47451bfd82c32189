package sensors;

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
 * A {@link Station.Reading} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
sealed interface StationReadingCell {
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
  static OnHeap of(Station.Reading value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct station_reading_cell} in the C header beside this class. A call that waits a
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
  Station.Reading read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Station.Reading> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Station.Reading value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Station.Reading update(UnaryOperator<Station.Reading> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Station.Reading updateOptimistically(UnaryOperator<Station.Reading> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Station.Reading}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Station.Reading#celsius}.
   */
  double celsius();

  /**
   * Writes {@link Station.Reading#celsius}, and leaves the other components.
   */
  void celsius(double celsius);

  /**
   * Reads {@link Station.Reading#at}.
   */
  long at();

  /**
   * Writes {@link Station.Reading#at}, and leaves the other components.
   */
  void at(long at);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    double celsius();

    @SeqRead
    long at();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements StationReadingCell permits StationReadingCells.Padded {
    private static final VarHandle CELSIUS;

    private static final VarHandle AT;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        CELSIUS = lookup.findVarHandle(OnHeap.class, "celsius", double.class);
        AT = lookup.findVarHandle(OnHeap.class, "at", long.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private double celsius;

    private long at;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Station.Reading read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double celsius = (double) CELSIUS.getOpaque(this);
        long at = (long) AT.getOpaque(this);
        if (validate(stamp)) {
          return new Station.Reading(celsius, at);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Station.Reading> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      double celsius = (double) CELSIUS.getOpaque(this);
      long at = (long) AT.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Station.Reading(celsius, at));
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
    public double celsius() {
      return readDouble(this, cell -> (double) CELSIUS.getOpaque(cell));
    }

    @Override
    public long at() {
      return readLong(this, cell -> (long) AT.getOpaque(cell));
    }

    @Override
    public void write(Station.Reading value) {
      double celsius = value.celsius();
      long at = value.at();
      long stamp = writeLock();
      try {
        CELSIUS.setOpaque(this, celsius);
        AT.setOpaque(this, at);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void celsius(double celsius) {
      long stamp = writeLock();
      try {
        CELSIUS.setOpaque(this, celsius);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void at(long at) {
      long stamp = writeLock();
      try {
        AT.setOpaque(this, at);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Station.Reading update(UnaryOperator<Station.Reading> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Station.Reading next = operator.apply(load(this));
        double celsius = next.celsius();
        long at = next.at();
        isWritten = true;
        CELSIUS.setOpaque(this, celsius);
        AT.setOpaque(this, at);
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
    public Station.Reading updateOptimistically(UnaryOperator<Station.Reading> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Station.Reading next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Station.Reading value) {
      double celsius = value.celsius();
      long at = value.at();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        CELSIUS.setOpaque(this, celsius);
        AT.setOpaque(this, at);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Station.Reading load(OnHeap cell) {
      double celsius = (double) CELSIUS.getOpaque(cell);
      long at = (long) AT.getOpaque(cell);
      return new Station.Reading(celsius, at);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public double celsius() {
        return (double) CELSIUS.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public long at() {
        return (long) AT.getOpaque(OnHeap.this);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements StationReadingCell {
    private static final int CELSIUS = 8;

    private static final int AT = 16;

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, StationReadingCell.BYTES, StationReadingCell.ALIGNMENT, patience);
    }

    @Override
    public Station.Reading read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double celsius = getDouble(CELSIUS);
        long at = getLong(AT);
        if (validate(stamp)) {
          return new Station.Reading(celsius, at);
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Station.Reading> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      double celsius = getDouble(CELSIUS);
      long at = getLong(AT);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Station.Reading(celsius, at));
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
    public double celsius() {
      return readDouble(this, cell -> cell.getDouble(CELSIUS));
    }

    @Override
    public long at() {
      return readLong(this, cell -> cell.getLong(AT));
    }

    @Override
    public void write(Station.Reading value) {
      double celsius = value.celsius();
      long at = value.at();
      long stamp = writeLock();
      try {
        setDouble(CELSIUS, celsius);
        setLong(AT, at);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void celsius(double celsius) {
      long stamp = writeLock();
      try {
        setDouble(CELSIUS, celsius);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void at(long at) {
      long stamp = writeLock();
      try {
        setLong(AT, at);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Station.Reading update(UnaryOperator<Station.Reading> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Station.Reading next = operator.apply(load(this));
        double celsius = next.celsius();
        long at = next.at();
        isWritten = true;
        setDouble(CELSIUS, celsius);
        setLong(AT, at);
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
    public Station.Reading updateOptimistically(UnaryOperator<Station.Reading> operator) {
      for (; ; ) {
        long version = version();
        Station.Reading next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Station.Reading load(Shared cell) {
      double celsius = cell.getDouble(CELSIUS);
      long at = cell.getLong(AT);
      return new Station.Reading(celsius, at);
    }

    private boolean replace(long version, Station.Reading value) {
      double celsius = value.celsius();
      long at = value.at();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        setDouble(CELSIUS, celsius);
        setLong(AT, at);
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
    public boolean recover(Station.Reading value) {
      double celsius = value.celsius();
      long at = value.at();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        setDouble(CELSIUS, celsius);
        setLong(AT, at);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public double celsius() {
        return Shared.this.getDouble(CELSIUS);
      }

      @Override
      @SeqRead
      public long at() {
        return Shared.this.getLong(AT);
      }
    }
  }
}
