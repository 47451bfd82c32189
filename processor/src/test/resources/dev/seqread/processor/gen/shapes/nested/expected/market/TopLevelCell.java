package market;

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
 * A {@link Top.Level} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface TopLevelCell {
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
  static OnHeap of(Top.Level value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct top_level_cell} in the C header beside this class. A call that waits a
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
  Top.Level read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Top.Level> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Top.Level value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Top.Level update(UnaryOperator<Top.Level> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Top.Level updateOptimistically(UnaryOperator<Top.Level> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Top.Level}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Top.Level#price}.
   */
  long price();

  /**
   * Writes {@link Top.Level#price}, and leaves the other components.
   */
  void price(long price);

  /**
   * Reads {@link Top.Level#size}.
   */
  int size();

  /**
   * Writes {@link Top.Level#size}, and leaves the other components.
   */
  void size(int size);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    long price();

    @SeqRead
    int size();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements TopLevelCell permits TopLevelCells.Padded {
    private static final VarHandle PRICE;

    private static final VarHandle SIZE;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        PRICE = lookup.findVarHandle(OnHeap.class, "price", long.class);
        SIZE = lookup.findVarHandle(OnHeap.class, "size", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private long price;

    private int size;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Top.Level read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long price = (long) PRICE.getOpaque(this);
        int size = (int) SIZE.getOpaque(this);
        if (validate(stamp)) {
          return new Top.Level(price, size);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Top.Level> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long price = (long) PRICE.getOpaque(this);
      int size = (int) SIZE.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Top.Level(price, size));
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
    public long price() {
      return readLong(this, cell -> (long) PRICE.getOpaque(cell));
    }

    @Override
    public int size() {
      return readInt(this, cell -> (int) SIZE.getOpaque(cell));
    }

    @Override
    public void write(Top.Level value) {
      long price = value.price();
      int size = value.size();
      long stamp = writeLock();
      try {
        PRICE.setOpaque(this, price);
        SIZE.setOpaque(this, size);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void price(long price) {
      long stamp = writeLock();
      try {
        PRICE.setOpaque(this, price);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void size(int size) {
      long stamp = writeLock();
      try {
        SIZE.setOpaque(this, size);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Top.Level update(UnaryOperator<Top.Level> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Top.Level next = operator.apply(load(this));
        long price = next.price();
        int size = next.size();
        isWritten = true;
        PRICE.setOpaque(this, price);
        SIZE.setOpaque(this, size);
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
    public Top.Level updateOptimistically(UnaryOperator<Top.Level> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Top.Level next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Top.Level value) {
      long price = value.price();
      int size = value.size();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        PRICE.setOpaque(this, price);
        SIZE.setOpaque(this, size);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Top.Level load(OnHeap cell) {
      long price = (long) PRICE.getOpaque(cell);
      int size = (int) SIZE.getOpaque(cell);
      return new Top.Level(price, size);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long price() {
        return (long) PRICE.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int size() {
        return (int) SIZE.getOpaque(OnHeap.this);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements TopLevelCell {
    private static final int PRICE = 8;

    private static final int SIZE = 16;

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, TopLevelCell.BYTES, TopLevelCell.ALIGNMENT, patience);
    }

    @Override
    public Top.Level read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long price = getLong(PRICE);
        int size = getInt(SIZE);
        if (validate(stamp)) {
          return new Top.Level(price, size);
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Top.Level> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long price = getLong(PRICE);
      int size = getInt(SIZE);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Top.Level(price, size));
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
    public long price() {
      return readLong(this, cell -> cell.getLong(PRICE));
    }

    @Override
    public int size() {
      return readInt(this, cell -> cell.getInt(SIZE));
    }

    @Override
    public void write(Top.Level value) {
      long price = value.price();
      int size = value.size();
      long stamp = writeLock();
      try {
        setLong(PRICE, price);
        setInt(SIZE, size);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void price(long price) {
      long stamp = writeLock();
      try {
        setLong(PRICE, price);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void size(int size) {
      long stamp = writeLock();
      try {
        setInt(SIZE, size);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Top.Level update(UnaryOperator<Top.Level> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Top.Level next = operator.apply(load(this));
        long price = next.price();
        int size = next.size();
        isWritten = true;
        setLong(PRICE, price);
        setInt(SIZE, size);
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
    public Top.Level updateOptimistically(UnaryOperator<Top.Level> operator) {
      for (; ; ) {
        long version = version();
        Top.Level next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Top.Level load(Shared cell) {
      long price = cell.getLong(PRICE);
      int size = cell.getInt(SIZE);
      return new Top.Level(price, size);
    }

    private boolean replace(long version, Top.Level value) {
      long price = value.price();
      int size = value.size();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        setLong(PRICE, price);
        setInt(SIZE, size);
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
    public boolean recover(Top.Level value) {
      long price = value.price();
      int size = value.size();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        setLong(PRICE, price);
        setInt(SIZE, size);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long price() {
        return Shared.this.getLong(PRICE);
      }

      @Override
      @SeqRead
      public int size() {
        return Shared.this.getInt(SIZE);
      }
    }
  }
}
