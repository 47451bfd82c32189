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
 * A {@link Box.Corner} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface BoxCornerCell {
  /**
   * The size of a cell in shared memory.
   */
  int BYTES = 32;

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
  static OnHeap of(Box.Corner value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct box_corner_cell} in the C header beside this class. A call that waits a
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
  Box.Corner read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Box.Corner> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Box.Corner value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Box.Corner update(UnaryOperator<Box.Corner> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Box.Corner updateOptimistically(UnaryOperator<Box.Corner> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Box.Corner}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Box.Corner#at}.
   */
  Box.Point at();

  /**
   * Writes {@link Box.Corner#at}, and leaves the other components.
   */
  void at(Box.Point at);

  /**
   * Reads {@link Box.Corner#tag}.
   */
  byte tag();

  /**
   * Writes {@link Box.Corner#tag}, and leaves the other components.
   */
  void tag(byte tag);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    double atX();

    @SeqRead
    double atY();

    @SeqRead
    byte tag();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements BoxCornerCell permits BoxCornerCells.Padded {
    private static final VarHandle AT_X;

    private static final VarHandle AT_Y;

    private static final VarHandle TAG;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        AT_X = lookup.findVarHandle(OnHeap.class, "atX", double.class);
        AT_Y = lookup.findVarHandle(OnHeap.class, "atY", double.class);
        TAG = lookup.findVarHandle(OnHeap.class, "tag", byte.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private double atX;

    private double atY;

    private byte tag;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Box.Corner read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double atX = (double) AT_X.getOpaque(this);
        double atY = (double) AT_Y.getOpaque(this);
        byte tag = (byte) TAG.getOpaque(this);
        if (validate(stamp)) {
          return new Box.Corner(new Box.Point(atX, atY), tag);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Box.Corner> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      double atX = (double) AT_X.getOpaque(this);
      double atY = (double) AT_Y.getOpaque(this);
      byte tag = (byte) TAG.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Box.Corner(new Box.Point(atX, atY), tag));
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
    public Box.Point at() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double atX = (double) AT_X.getOpaque(this);
        double atY = (double) AT_Y.getOpaque(this);
        if (validate(stamp)) {
          return new Box.Point(atX, atY);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::loadAt);
        }
      }
    }

    @Override
    public byte tag() {
      return (byte) readInt(this, cell -> (byte) TAG.getOpaque(cell));
    }

    @Override
    public void write(Box.Corner value) {
      Box.Point at = value.at();
      double atX = at.x();
      double atY = at.y();
      byte tag = value.tag();
      long stamp = writeLock();
      try {
        AT_X.setOpaque(this, atX);
        AT_Y.setOpaque(this, atY);
        TAG.setOpaque(this, tag);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void at(Box.Point at) {
      double atX = at.x();
      double atY = at.y();
      long stamp = writeLock();
      try {
        AT_X.setOpaque(this, atX);
        AT_Y.setOpaque(this, atY);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void tag(byte tag) {
      long stamp = writeLock();
      try {
        TAG.setOpaque(this, tag);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Box.Corner update(UnaryOperator<Box.Corner> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Box.Corner next = operator.apply(load(this));
        Box.Point at = next.at();
        double atX = at.x();
        double atY = at.y();
        byte tag = next.tag();
        isWritten = true;
        AT_X.setOpaque(this, atX);
        AT_Y.setOpaque(this, atY);
        TAG.setOpaque(this, tag);
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
    public Box.Corner updateOptimistically(UnaryOperator<Box.Corner> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Box.Corner next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Box.Corner value) {
      Box.Point at = value.at();
      double atX = at.x();
      double atY = at.y();
      byte tag = value.tag();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        AT_X.setOpaque(this, atX);
        AT_Y.setOpaque(this, atY);
        TAG.setOpaque(this, tag);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Box.Corner load(OnHeap cell) {
      double atX = (double) AT_X.getOpaque(cell);
      double atY = (double) AT_Y.getOpaque(cell);
      byte tag = (byte) TAG.getOpaque(cell);
      return new Box.Corner(new Box.Point(atX, atY), tag);
    }

    private static Box.Point loadAt(OnHeap cell) {
      double atX = (double) AT_X.getOpaque(cell);
      double atY = (double) AT_Y.getOpaque(cell);
      return new Box.Point(atX, atY);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public double atX() {
        return (double) AT_X.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public double atY() {
        return (double) AT_Y.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public byte tag() {
        return (byte) TAG.getOpaque(OnHeap.this);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements BoxCornerCell {
    private static final int AT_X = 8;

    private static final int AT_Y = 16;

    private static final int TAG = 24;

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, BoxCornerCell.BYTES, BoxCornerCell.ALIGNMENT, patience);
    }

    @Override
    public Box.Corner read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double atX = getDouble(AT_X);
        double atY = getDouble(AT_Y);
        byte tag = getByte(TAG);
        if (validate(stamp)) {
          return new Box.Corner(new Box.Point(atX, atY), tag);
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Box.Corner> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      double atX = getDouble(AT_X);
      double atY = getDouble(AT_Y);
      byte tag = getByte(TAG);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Box.Corner(new Box.Point(atX, atY), tag));
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
    public Box.Point at() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double atX = getDouble(AT_X);
        double atY = getDouble(AT_Y);
        if (validate(stamp)) {
          return new Box.Point(atX, atY);
        }
        retried(tries);
      }
    }

    @Override
    public byte tag() {
      return (byte) readInt(this, cell -> cell.getByte(TAG));
    }

    @Override
    public void write(Box.Corner value) {
      Box.Point at = value.at();
      double atX = at.x();
      double atY = at.y();
      byte tag = value.tag();
      long stamp = writeLock();
      try {
        setDouble(AT_X, atX);
        setDouble(AT_Y, atY);
        setByte(TAG, tag);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void at(Box.Point at) {
      double atX = at.x();
      double atY = at.y();
      long stamp = writeLock();
      try {
        setDouble(AT_X, atX);
        setDouble(AT_Y, atY);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void tag(byte tag) {
      long stamp = writeLock();
      try {
        setByte(TAG, tag);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Box.Corner update(UnaryOperator<Box.Corner> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Box.Corner next = operator.apply(load(this));
        Box.Point at = next.at();
        double atX = at.x();
        double atY = at.y();
        byte tag = next.tag();
        isWritten = true;
        setDouble(AT_X, atX);
        setDouble(AT_Y, atY);
        setByte(TAG, tag);
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
    public Box.Corner updateOptimistically(UnaryOperator<Box.Corner> operator) {
      for (; ; ) {
        long version = version();
        Box.Corner next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Box.Corner load(Shared cell) {
      double atX = cell.getDouble(AT_X);
      double atY = cell.getDouble(AT_Y);
      byte tag = cell.getByte(TAG);
      return new Box.Corner(new Box.Point(atX, atY), tag);
    }

    private boolean replace(long version, Box.Corner value) {
      Box.Point at = value.at();
      double atX = at.x();
      double atY = at.y();
      byte tag = value.tag();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        setDouble(AT_X, atX);
        setDouble(AT_Y, atY);
        setByte(TAG, tag);
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
    public boolean recover(Box.Corner value) {
      Box.Point at = value.at();
      double atX = at.x();
      double atY = at.y();
      byte tag = value.tag();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        setDouble(AT_X, atX);
        setDouble(AT_Y, atY);
        setByte(TAG, tag);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public double atX() {
        return Shared.this.getDouble(AT_X);
      }

      @Override
      @SeqRead
      public double atY() {
        return Shared.this.getDouble(AT_Y);
      }

      @Override
      @SeqRead
      public byte tag() {
        return Shared.this.getByte(TAG);
      }
    }
  }
}
