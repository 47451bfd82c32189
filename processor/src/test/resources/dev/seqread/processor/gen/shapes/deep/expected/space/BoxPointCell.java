package space;

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
 * A {@link Box.Point} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface BoxPointCell {
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
  static OnHeap of(Box.Point value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct box_point_cell} in the C header beside this class. A call that waits a
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
  Box.Point read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Box.Point> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Box.Point value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Box.Point update(UnaryOperator<Box.Point> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Box.Point updateOptimistically(UnaryOperator<Box.Point> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Box.Point}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Box.Point#x}.
   */
  double x();

  /**
   * Writes {@link Box.Point#x}, and leaves the other components.
   */
  void x(double x);

  /**
   * Reads {@link Box.Point#y}.
   */
  double y();

  /**
   * Writes {@link Box.Point#y}, and leaves the other components.
   */
  void y(double y);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    double x();

    @SeqRead
    double y();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements BoxPointCell permits BoxPointCells.Padded {
    private static final VarHandle X;

    private static final VarHandle Y;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        X = lookup.findVarHandle(OnHeap.class, "x", double.class);
        Y = lookup.findVarHandle(OnHeap.class, "y", double.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private double x;

    private double y;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Box.Point read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double x = (double) X.getOpaque(this);
        double y = (double) Y.getOpaque(this);
        if (validate(stamp)) {
          return new Box.Point(x, y);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Box.Point> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      double x = (double) X.getOpaque(this);
      double y = (double) Y.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Box.Point(x, y));
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
    public double x() {
      return readDouble(this, cell -> (double) X.getOpaque(cell));
    }

    @Override
    public double y() {
      return readDouble(this, cell -> (double) Y.getOpaque(cell));
    }

    @Override
    public void write(Box.Point value) {
      double x = value.x();
      double y = value.y();
      long stamp = writeLock();
      try {
        X.setOpaque(this, x);
        Y.setOpaque(this, y);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void x(double x) {
      long stamp = writeLock();
      try {
        X.setOpaque(this, x);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void y(double y) {
      long stamp = writeLock();
      try {
        Y.setOpaque(this, y);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Box.Point update(UnaryOperator<Box.Point> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Box.Point next = operator.apply(load(this));
        double x = next.x();
        double y = next.y();
        isWritten = true;
        X.setOpaque(this, x);
        Y.setOpaque(this, y);
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
    public Box.Point updateOptimistically(UnaryOperator<Box.Point> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Box.Point next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Box.Point value) {
      double x = value.x();
      double y = value.y();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        X.setOpaque(this, x);
        Y.setOpaque(this, y);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Box.Point load(OnHeap cell) {
      double x = (double) X.getOpaque(cell);
      double y = (double) Y.getOpaque(cell);
      return new Box.Point(x, y);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public double x() {
        return (double) X.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public double y() {
        return (double) Y.getOpaque(OnHeap.this);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements BoxPointCell {
    private static final int X = 8;

    private static final int Y = 16;

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, BoxPointCell.BYTES, BoxPointCell.ALIGNMENT, patience);
    }

    @Override
    public Box.Point read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double x = getDouble(X);
        double y = getDouble(Y);
        if (validate(stamp)) {
          return new Box.Point(x, y);
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Box.Point> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      double x = getDouble(X);
      double y = getDouble(Y);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Box.Point(x, y));
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
    public double x() {
      return readDouble(this, cell -> cell.getDouble(X));
    }

    @Override
    public double y() {
      return readDouble(this, cell -> cell.getDouble(Y));
    }

    @Override
    public void write(Box.Point value) {
      double x = value.x();
      double y = value.y();
      long stamp = writeLock();
      try {
        setDouble(X, x);
        setDouble(Y, y);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void x(double x) {
      long stamp = writeLock();
      try {
        setDouble(X, x);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void y(double y) {
      long stamp = writeLock();
      try {
        setDouble(Y, y);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Box.Point update(UnaryOperator<Box.Point> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Box.Point next = operator.apply(load(this));
        double x = next.x();
        double y = next.y();
        isWritten = true;
        setDouble(X, x);
        setDouble(Y, y);
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
    public Box.Point updateOptimistically(UnaryOperator<Box.Point> operator) {
      for (; ; ) {
        long version = version();
        Box.Point next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Box.Point load(Shared cell) {
      double x = cell.getDouble(X);
      double y = cell.getDouble(Y);
      return new Box.Point(x, y);
    }

    private boolean replace(long version, Box.Point value) {
      double x = value.x();
      double y = value.y();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        setDouble(X, x);
        setDouble(Y, y);
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
    public boolean recover(Box.Point value) {
      double x = value.x();
      double y = value.y();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        setDouble(X, x);
        setDouble(Y, y);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public double x() {
        return Shared.this.getDouble(X);
      }

      @Override
      @SeqRead
      public double y() {
        return Shared.this.getDouble(Y);
      }
    }
  }
}
