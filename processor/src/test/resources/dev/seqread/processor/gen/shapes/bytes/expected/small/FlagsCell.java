package small;

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
 * A {@link Flags} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
sealed interface FlagsCell {
  /**
   * The size of a cell in shared memory.
   */
  int BYTES = 8;

  /**
   * What the address of a cell in shared memory is a multiple of.
   */
  int ALIGNMENT = 4;

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
  static OnHeap of(Flags value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct flags_cell} in the C header beside this class. A call that waits a
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
  Flags read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Flags> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Flags value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Flags update(UnaryOperator<Flags> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Flags updateOptimistically(UnaryOperator<Flags> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Flags}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Flags#low}.
   */
  byte low();

  /**
   * Writes {@link Flags#low}, and leaves the other components.
   */
  void low(byte low);

  /**
   * Reads {@link Flags#set}.
   */
  boolean set();

  /**
   * Writes {@link Flags#set}, and leaves the other components.
   */
  void set(boolean set);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    byte low();

    @SeqRead
    boolean set();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements FlagsCell permits FlagsCells.Padded {
    private static final VarHandle LOW;

    private static final VarHandle SET;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        LOW = lookup.findVarHandle(OnHeap.class, "low", byte.class);
        SET = lookup.findVarHandle(OnHeap.class, "set", boolean.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private byte low;

    private boolean set;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Flags read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        byte low = (byte) LOW.getOpaque(this);
        boolean set = (boolean) SET.getOpaque(this);
        if (validate(stamp)) {
          return new Flags(low, set);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Flags> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      byte low = (byte) LOW.getOpaque(this);
      boolean set = (boolean) SET.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Flags(low, set));
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
    public byte low() {
      return (byte) readInt(this, cell -> (byte) LOW.getOpaque(cell));
    }

    @Override
    public boolean set() {
      return readBoolean(this, cell -> (boolean) SET.getOpaque(cell));
    }

    @Override
    public void write(Flags value) {
      byte low = value.low();
      boolean set = value.set();
      long stamp = writeLock();
      try {
        LOW.setOpaque(this, low);
        SET.setOpaque(this, set);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void low(byte low) {
      long stamp = writeLock();
      try {
        LOW.setOpaque(this, low);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void set(boolean set) {
      long stamp = writeLock();
      try {
        SET.setOpaque(this, set);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Flags update(UnaryOperator<Flags> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Flags next = operator.apply(load(this));
        byte low = next.low();
        boolean set = next.set();
        isWritten = true;
        LOW.setOpaque(this, low);
        SET.setOpaque(this, set);
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
    public Flags updateOptimistically(UnaryOperator<Flags> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Flags next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Flags value) {
      byte low = value.low();
      boolean set = value.set();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        LOW.setOpaque(this, low);
        SET.setOpaque(this, set);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Flags load(OnHeap cell) {
      byte low = (byte) LOW.getOpaque(cell);
      boolean set = (boolean) SET.getOpaque(cell);
      return new Flags(low, set);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public byte low() {
        return (byte) LOW.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public boolean set() {
        return (boolean) SET.getOpaque(OnHeap.this);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements FlagsCell {
    private static final int LOW = 4;

    private static final int SET = 5;

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, FlagsCell.BYTES, FlagsCell.ALIGNMENT, patience);
    }

    @Override
    public Flags read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        byte low = getByte(LOW);
        boolean set = getBoolean(SET);
        if (validate(stamp)) {
          return new Flags(low, set);
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Flags> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      byte low = getByte(LOW);
      boolean set = getBoolean(SET);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Flags(low, set));
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
    public byte low() {
      return (byte) readInt(this, cell -> cell.getByte(LOW));
    }

    @Override
    public boolean set() {
      return readBoolean(this, cell -> cell.getBoolean(SET));
    }

    @Override
    public void write(Flags value) {
      byte low = value.low();
      boolean set = value.set();
      long stamp = writeLock();
      try {
        setByte(LOW, low);
        setBoolean(SET, set);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void low(byte low) {
      long stamp = writeLock();
      try {
        setByte(LOW, low);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void set(boolean set) {
      long stamp = writeLock();
      try {
        setBoolean(SET, set);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Flags update(UnaryOperator<Flags> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Flags next = operator.apply(load(this));
        byte low = next.low();
        boolean set = next.set();
        isWritten = true;
        setByte(LOW, low);
        setBoolean(SET, set);
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
    public Flags updateOptimistically(UnaryOperator<Flags> operator) {
      for (; ; ) {
        long version = version();
        Flags next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Flags load(Shared cell) {
      byte low = cell.getByte(LOW);
      boolean set = cell.getBoolean(SET);
      return new Flags(low, set);
    }

    private boolean replace(long version, Flags value) {
      byte low = value.low();
      boolean set = value.set();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        setByte(LOW, low);
        setBoolean(SET, set);
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
    public boolean recover(Flags value) {
      byte low = value.low();
      boolean set = value.set();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        setByte(LOW, low);
        setBoolean(SET, set);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public byte low() {
        return Shared.this.getByte(LOW);
      }

      @Override
      @SeqRead
      public boolean set() {
        return Shared.this.getBoolean(SET);
      }
    }
  }
}
