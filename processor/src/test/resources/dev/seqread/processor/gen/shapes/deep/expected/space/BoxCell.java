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
 * A {@link Box} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface BoxCell {
  /**
   * The size of a cell in shared memory.
   */
  int BYTES = 64;

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
  static OnHeap of(Box value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct box_cell} in the C header beside this class. A call that waits a
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
  Box read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Box> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Box value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Box update(UnaryOperator<Box> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Box updateOptimistically(UnaryOperator<Box> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Box}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Box#low}.
   */
  Box.Corner low();

  /**
   * Writes {@link Box#low}, and leaves the other components.
   */
  void low(Box.Corner low);

  /**
   * Reads {@link Box#high}.
   */
  Box.Corner high();

  /**
   * Writes {@link Box#high}, and leaves the other components.
   */
  void high(Box.Corner high);

  /**
   * Reads {@link Box#lowAtX}.
   */
  double lowAtX();

  /**
   * Writes {@link Box#lowAtX}, and leaves the other components.
   */
  void lowAtX(double lowAtX_);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    double lowAtX();

    @SeqRead
    double lowAtY();

    @SeqRead
    byte lowTag();

    @SeqRead
    double highAtX();

    @SeqRead
    double highAtY();

    @SeqRead
    byte highTag();

    @SeqRead
    double lowAtX_();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements BoxCell permits BoxCells.Padded {
    private static final VarHandle LOW_AT_X;

    private static final VarHandle LOW_AT_Y;

    private static final VarHandle LOW_TAG;

    private static final VarHandle HIGH_AT_X;

    private static final VarHandle HIGH_AT_Y;

    private static final VarHandle HIGH_TAG;

    private static final VarHandle LOW_AT_X_;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        LOW_AT_X = lookup.findVarHandle(OnHeap.class, "lowAtX", double.class);
        LOW_AT_Y = lookup.findVarHandle(OnHeap.class, "lowAtY", double.class);
        LOW_TAG = lookup.findVarHandle(OnHeap.class, "lowTag", byte.class);
        HIGH_AT_X = lookup.findVarHandle(OnHeap.class, "highAtX", double.class);
        HIGH_AT_Y = lookup.findVarHandle(OnHeap.class, "highAtY", double.class);
        HIGH_TAG = lookup.findVarHandle(OnHeap.class, "highTag", byte.class);
        LOW_AT_X_ = lookup.findVarHandle(OnHeap.class, "lowAtX_", double.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private double lowAtX;

    private double lowAtY;

    private byte lowTag;

    private double highAtX;

    private double highAtY;

    private byte highTag;

    private double lowAtX_;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Box read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double lowAtX = (double) LOW_AT_X.getOpaque(this);
        double lowAtY = (double) LOW_AT_Y.getOpaque(this);
        byte lowTag = (byte) LOW_TAG.getOpaque(this);
        double highAtX = (double) HIGH_AT_X.getOpaque(this);
        double highAtY = (double) HIGH_AT_Y.getOpaque(this);
        byte highTag = (byte) HIGH_TAG.getOpaque(this);
        double lowAtX_ = (double) LOW_AT_X_.getOpaque(this);
        if (validate(stamp)) {
          return new Box(new Box.Corner(new Box.Point(lowAtX, lowAtY), lowTag),
              new Box.Corner(new Box.Point(highAtX, highAtY), highTag), lowAtX_);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Box> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      double lowAtX = (double) LOW_AT_X.getOpaque(this);
      double lowAtY = (double) LOW_AT_Y.getOpaque(this);
      byte lowTag = (byte) LOW_TAG.getOpaque(this);
      double highAtX = (double) HIGH_AT_X.getOpaque(this);
      double highAtY = (double) HIGH_AT_Y.getOpaque(this);
      byte highTag = (byte) HIGH_TAG.getOpaque(this);
      double lowAtX_ = (double) LOW_AT_X_.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Box(new Box.Corner(new Box.Point(lowAtX, lowAtY), lowTag),
          new Box.Corner(new Box.Point(highAtX, highAtY), highTag), lowAtX_));
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
    public Box.Corner low() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double lowAtX = (double) LOW_AT_X.getOpaque(this);
        double lowAtY = (double) LOW_AT_Y.getOpaque(this);
        byte lowTag = (byte) LOW_TAG.getOpaque(this);
        if (validate(stamp)) {
          return new Box.Corner(new Box.Point(lowAtX, lowAtY), lowTag);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::loadLow);
        }
      }
    }

    @Override
    public Box.Corner high() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double highAtX = (double) HIGH_AT_X.getOpaque(this);
        double highAtY = (double) HIGH_AT_Y.getOpaque(this);
        byte highTag = (byte) HIGH_TAG.getOpaque(this);
        if (validate(stamp)) {
          return new Box.Corner(new Box.Point(highAtX, highAtY), highTag);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::loadHigh);
        }
      }
    }

    @Override
    public double lowAtX() {
      return readDouble(this, cell -> (double) LOW_AT_X_.getOpaque(cell));
    }

    @Override
    public void write(Box value) {
      Box.Corner low = value.low();
      Box.Point lowAt = low.at();
      double lowAtX = lowAt.x();
      double lowAtY = lowAt.y();
      byte lowTag = low.tag();
      Box.Corner high = value.high();
      Box.Point highAt = high.at();
      double highAtX = highAt.x();
      double highAtY = highAt.y();
      byte highTag = high.tag();
      double lowAtX_ = value.lowAtX();
      long stamp = writeLock();
      try {
        LOW_AT_X.setOpaque(this, lowAtX);
        LOW_AT_Y.setOpaque(this, lowAtY);
        LOW_TAG.setOpaque(this, lowTag);
        HIGH_AT_X.setOpaque(this, highAtX);
        HIGH_AT_Y.setOpaque(this, highAtY);
        HIGH_TAG.setOpaque(this, highTag);
        LOW_AT_X_.setOpaque(this, lowAtX_);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void low(Box.Corner low) {
      Box.Point lowAt = low.at();
      double lowAtX = lowAt.x();
      double lowAtY = lowAt.y();
      byte lowTag = low.tag();
      long stamp = writeLock();
      try {
        LOW_AT_X.setOpaque(this, lowAtX);
        LOW_AT_Y.setOpaque(this, lowAtY);
        LOW_TAG.setOpaque(this, lowTag);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void high(Box.Corner high) {
      Box.Point highAt = high.at();
      double highAtX = highAt.x();
      double highAtY = highAt.y();
      byte highTag = high.tag();
      long stamp = writeLock();
      try {
        HIGH_AT_X.setOpaque(this, highAtX);
        HIGH_AT_Y.setOpaque(this, highAtY);
        HIGH_TAG.setOpaque(this, highTag);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void lowAtX(double lowAtX_) {
      long stamp = writeLock();
      try {
        LOW_AT_X_.setOpaque(this, lowAtX_);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Box update(UnaryOperator<Box> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Box next = operator.apply(load(this));
        Box.Corner low = next.low();
        Box.Point lowAt = low.at();
        double lowAtX = lowAt.x();
        double lowAtY = lowAt.y();
        byte lowTag = low.tag();
        Box.Corner high = next.high();
        Box.Point highAt = high.at();
        double highAtX = highAt.x();
        double highAtY = highAt.y();
        byte highTag = high.tag();
        double lowAtX_ = next.lowAtX();
        isWritten = true;
        LOW_AT_X.setOpaque(this, lowAtX);
        LOW_AT_Y.setOpaque(this, lowAtY);
        LOW_TAG.setOpaque(this, lowTag);
        HIGH_AT_X.setOpaque(this, highAtX);
        HIGH_AT_Y.setOpaque(this, highAtY);
        HIGH_TAG.setOpaque(this, highTag);
        LOW_AT_X_.setOpaque(this, lowAtX_);
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
    public Box updateOptimistically(UnaryOperator<Box> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Box next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Box value) {
      Box.Corner low = value.low();
      Box.Point lowAt = low.at();
      double lowAtX = lowAt.x();
      double lowAtY = lowAt.y();
      byte lowTag = low.tag();
      Box.Corner high = value.high();
      Box.Point highAt = high.at();
      double highAtX = highAt.x();
      double highAtY = highAt.y();
      byte highTag = high.tag();
      double lowAtX_ = value.lowAtX();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        LOW_AT_X.setOpaque(this, lowAtX);
        LOW_AT_Y.setOpaque(this, lowAtY);
        LOW_TAG.setOpaque(this, lowTag);
        HIGH_AT_X.setOpaque(this, highAtX);
        HIGH_AT_Y.setOpaque(this, highAtY);
        HIGH_TAG.setOpaque(this, highTag);
        LOW_AT_X_.setOpaque(this, lowAtX_);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Box load(OnHeap cell) {
      double lowAtX = (double) LOW_AT_X.getOpaque(cell);
      double lowAtY = (double) LOW_AT_Y.getOpaque(cell);
      byte lowTag = (byte) LOW_TAG.getOpaque(cell);
      double highAtX = (double) HIGH_AT_X.getOpaque(cell);
      double highAtY = (double) HIGH_AT_Y.getOpaque(cell);
      byte highTag = (byte) HIGH_TAG.getOpaque(cell);
      double lowAtX_ = (double) LOW_AT_X_.getOpaque(cell);
      return new Box(new Box.Corner(new Box.Point(lowAtX, lowAtY), lowTag),
          new Box.Corner(new Box.Point(highAtX, highAtY), highTag), lowAtX_);
    }

    private static Box.Corner loadLow(OnHeap cell) {
      double lowAtX = (double) LOW_AT_X.getOpaque(cell);
      double lowAtY = (double) LOW_AT_Y.getOpaque(cell);
      byte lowTag = (byte) LOW_TAG.getOpaque(cell);
      return new Box.Corner(new Box.Point(lowAtX, lowAtY), lowTag);
    }

    private static Box.Corner loadHigh(OnHeap cell) {
      double highAtX = (double) HIGH_AT_X.getOpaque(cell);
      double highAtY = (double) HIGH_AT_Y.getOpaque(cell);
      byte highTag = (byte) HIGH_TAG.getOpaque(cell);
      return new Box.Corner(new Box.Point(highAtX, highAtY), highTag);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public double lowAtX() {
        return (double) LOW_AT_X.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public double lowAtY() {
        return (double) LOW_AT_Y.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public byte lowTag() {
        return (byte) LOW_TAG.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public double highAtX() {
        return (double) HIGH_AT_X.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public double highAtY() {
        return (double) HIGH_AT_Y.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public byte highTag() {
        return (byte) HIGH_TAG.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public double lowAtX_() {
        return (double) LOW_AT_X_.getOpaque(OnHeap.this);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements BoxCell {
    private static final int LOW_AT_X = 8;

    private static final int LOW_AT_Y = 16;

    private static final int LOW_TAG = 24;

    private static final int HIGH_AT_X = 32;

    private static final int HIGH_AT_Y = 40;

    private static final int HIGH_TAG = 48;

    private static final int LOW_AT_X_ = 56;

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, BoxCell.BYTES, BoxCell.ALIGNMENT, patience);
    }

    @Override
    public Box read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double lowAtX = getDouble(LOW_AT_X);
        double lowAtY = getDouble(LOW_AT_Y);
        byte lowTag = getByte(LOW_TAG);
        double highAtX = getDouble(HIGH_AT_X);
        double highAtY = getDouble(HIGH_AT_Y);
        byte highTag = getByte(HIGH_TAG);
        double lowAtX_ = getDouble(LOW_AT_X_);
        if (validate(stamp)) {
          return new Box(new Box.Corner(new Box.Point(lowAtX, lowAtY), lowTag),
              new Box.Corner(new Box.Point(highAtX, highAtY), highTag), lowAtX_);
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Box> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      double lowAtX = getDouble(LOW_AT_X);
      double lowAtY = getDouble(LOW_AT_Y);
      byte lowTag = getByte(LOW_TAG);
      double highAtX = getDouble(HIGH_AT_X);
      double highAtY = getDouble(HIGH_AT_Y);
      byte highTag = getByte(HIGH_TAG);
      double lowAtX_ = getDouble(LOW_AT_X_);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Box(new Box.Corner(new Box.Point(lowAtX, lowAtY), lowTag),
          new Box.Corner(new Box.Point(highAtX, highAtY), highTag), lowAtX_));
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
    public Box.Corner low() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double lowAtX = getDouble(LOW_AT_X);
        double lowAtY = getDouble(LOW_AT_Y);
        byte lowTag = getByte(LOW_TAG);
        if (validate(stamp)) {
          return new Box.Corner(new Box.Point(lowAtX, lowAtY), lowTag);
        }
        retried(tries);
      }
    }

    @Override
    public Box.Corner high() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        double highAtX = getDouble(HIGH_AT_X);
        double highAtY = getDouble(HIGH_AT_Y);
        byte highTag = getByte(HIGH_TAG);
        if (validate(stamp)) {
          return new Box.Corner(new Box.Point(highAtX, highAtY), highTag);
        }
        retried(tries);
      }
    }

    @Override
    public double lowAtX() {
      return readDouble(this, cell -> cell.getDouble(LOW_AT_X_));
    }

    @Override
    public void write(Box value) {
      Box.Corner low = value.low();
      Box.Point lowAt = low.at();
      double lowAtX = lowAt.x();
      double lowAtY = lowAt.y();
      byte lowTag = low.tag();
      Box.Corner high = value.high();
      Box.Point highAt = high.at();
      double highAtX = highAt.x();
      double highAtY = highAt.y();
      byte highTag = high.tag();
      double lowAtX_ = value.lowAtX();
      long stamp = writeLock();
      try {
        setDouble(LOW_AT_X, lowAtX);
        setDouble(LOW_AT_Y, lowAtY);
        setByte(LOW_TAG, lowTag);
        setDouble(HIGH_AT_X, highAtX);
        setDouble(HIGH_AT_Y, highAtY);
        setByte(HIGH_TAG, highTag);
        setDouble(LOW_AT_X_, lowAtX_);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void low(Box.Corner low) {
      Box.Point lowAt = low.at();
      double lowAtX = lowAt.x();
      double lowAtY = lowAt.y();
      byte lowTag = low.tag();
      long stamp = writeLock();
      try {
        setDouble(LOW_AT_X, lowAtX);
        setDouble(LOW_AT_Y, lowAtY);
        setByte(LOW_TAG, lowTag);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void high(Box.Corner high) {
      Box.Point highAt = high.at();
      double highAtX = highAt.x();
      double highAtY = highAt.y();
      byte highTag = high.tag();
      long stamp = writeLock();
      try {
        setDouble(HIGH_AT_X, highAtX);
        setDouble(HIGH_AT_Y, highAtY);
        setByte(HIGH_TAG, highTag);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void lowAtX(double lowAtX_) {
      long stamp = writeLock();
      try {
        setDouble(LOW_AT_X_, lowAtX_);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Box update(UnaryOperator<Box> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Box next = operator.apply(load(this));
        Box.Corner low = next.low();
        Box.Point lowAt = low.at();
        double lowAtX = lowAt.x();
        double lowAtY = lowAt.y();
        byte lowTag = low.tag();
        Box.Corner high = next.high();
        Box.Point highAt = high.at();
        double highAtX = highAt.x();
        double highAtY = highAt.y();
        byte highTag = high.tag();
        double lowAtX_ = next.lowAtX();
        isWritten = true;
        setDouble(LOW_AT_X, lowAtX);
        setDouble(LOW_AT_Y, lowAtY);
        setByte(LOW_TAG, lowTag);
        setDouble(HIGH_AT_X, highAtX);
        setDouble(HIGH_AT_Y, highAtY);
        setByte(HIGH_TAG, highTag);
        setDouble(LOW_AT_X_, lowAtX_);
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
    public Box updateOptimistically(UnaryOperator<Box> operator) {
      for (; ; ) {
        long version = version();
        Box next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Box load(Shared cell) {
      double lowAtX = cell.getDouble(LOW_AT_X);
      double lowAtY = cell.getDouble(LOW_AT_Y);
      byte lowTag = cell.getByte(LOW_TAG);
      double highAtX = cell.getDouble(HIGH_AT_X);
      double highAtY = cell.getDouble(HIGH_AT_Y);
      byte highTag = cell.getByte(HIGH_TAG);
      double lowAtX_ = cell.getDouble(LOW_AT_X_);
      return new Box(new Box.Corner(new Box.Point(lowAtX, lowAtY), lowTag),
          new Box.Corner(new Box.Point(highAtX, highAtY), highTag), lowAtX_);
    }

    private boolean replace(long version, Box value) {
      Box.Corner low = value.low();
      Box.Point lowAt = low.at();
      double lowAtX = lowAt.x();
      double lowAtY = lowAt.y();
      byte lowTag = low.tag();
      Box.Corner high = value.high();
      Box.Point highAt = high.at();
      double highAtX = highAt.x();
      double highAtY = highAt.y();
      byte highTag = high.tag();
      double lowAtX_ = value.lowAtX();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        setDouble(LOW_AT_X, lowAtX);
        setDouble(LOW_AT_Y, lowAtY);
        setByte(LOW_TAG, lowTag);
        setDouble(HIGH_AT_X, highAtX);
        setDouble(HIGH_AT_Y, highAtY);
        setByte(HIGH_TAG, highTag);
        setDouble(LOW_AT_X_, lowAtX_);
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
    public boolean recover(Box value) {
      Box.Corner low = value.low();
      Box.Point lowAt = low.at();
      double lowAtX = lowAt.x();
      double lowAtY = lowAt.y();
      byte lowTag = low.tag();
      Box.Corner high = value.high();
      Box.Point highAt = high.at();
      double highAtX = highAt.x();
      double highAtY = highAt.y();
      byte highTag = high.tag();
      double lowAtX_ = value.lowAtX();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        setDouble(LOW_AT_X, lowAtX);
        setDouble(LOW_AT_Y, lowAtY);
        setByte(LOW_TAG, lowTag);
        setDouble(HIGH_AT_X, highAtX);
        setDouble(HIGH_AT_Y, highAtY);
        setByte(HIGH_TAG, highTag);
        setDouble(LOW_AT_X_, lowAtX_);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public double lowAtX() {
        return Shared.this.getDouble(LOW_AT_X);
      }

      @Override
      @SeqRead
      public double lowAtY() {
        return Shared.this.getDouble(LOW_AT_Y);
      }

      @Override
      @SeqRead
      public byte lowTag() {
        return Shared.this.getByte(LOW_TAG);
      }

      @Override
      @SeqRead
      public double highAtX() {
        return Shared.this.getDouble(HIGH_AT_X);
      }

      @Override
      @SeqRead
      public double highAtY() {
        return Shared.this.getDouble(HIGH_AT_Y);
      }

      @Override
      @SeqRead
      public byte highTag() {
        return Shared.this.getByte(HIGH_TAG);
      }

      @Override
      @SeqRead
      public double lowAtX_() {
        return Shared.this.getDouble(LOW_AT_X_);
      }
    }
  }
}
