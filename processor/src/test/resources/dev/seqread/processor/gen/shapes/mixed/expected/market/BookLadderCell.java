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
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * A {@link Book.Ladder} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface BookLadderCell {
  /**
   * The size of a cell in shared memory.
   */
  int BYTES = 72;

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
  static OnHeap of(Book.Ladder value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct book_ladder_cell} in the C header beside this class. A call that waits a
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
  Book.Ladder read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Book.Ladder> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Book.Ladder value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Book.Ladder update(UnaryOperator<Book.Ladder> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Book.Ladder updateOptimistically(UnaryOperator<Book.Ladder> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Book.Ladder}. The reader is a section: what it sees is tentative, so it only
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
   * A copy of {@link Book.Ladder#prices}.
   */
  long[] prices();

  /**
   * Writes {@link Book.Ladder#prices}, and leaves the other components.
   */
  void prices(long[] prices);

  /**
   * Reads one element of {@link Book.Ladder#prices}.
   */
  long prices(int index);

  /**
   * Writes one element of {@link Book.Ladder#prices}.
   */
  void prices(int index, long prices);

  /**
   * A copy of {@link Book.Ladder#sizes}.
   */
  int[] sizes();

  /**
   * Writes {@link Book.Ladder#sizes}, and leaves the other components.
   */
  void sizes(int[] sizes);

  /**
   * Reads one element of {@link Book.Ladder#sizes}.
   */
  int sizes(int index);

  /**
   * Writes one element of {@link Book.Ladder#sizes}.
   */
  void sizes(int index, int sizes);

  private static void requireLength(String component, int length, int required) {
    if (length != required) {
      throw new IllegalArgumentException(component + " has not the length " + required);
    }
  }

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    long prices(int index);

    @SeqRead
    int sizes(int index);
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements BookLadderCell permits BookLadderCells.Padded {
    private static final VarHandle PRICES = MethodHandles.arrayElementVarHandle(long[].class);

    private static final VarHandle SIZES = MethodHandles.arrayElementVarHandle(int[].class);

    private final long[] prices = new long[5];

    private final int[] sizes = new int[5];

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Book.Ladder read() {
      long[] prices = new long[5];
      int[] sizes = new int[5];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < prices.length; i++) {
          prices[i] = (long) PRICES.getOpaque(this.prices, i);
        }
        for (int i = 0; i < sizes.length; i++) {
          sizes[i] = (int) SIZES.getOpaque(this.sizes, i);
        }
        if (validate(stamp)) {
          return new Book.Ladder(prices, sizes);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Book.Ladder> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long[] prices = new long[5];
      int[] sizes = new int[5];
      for (int i = 0; i < prices.length; i++) {
        prices[i] = (long) PRICES.getOpaque(this.prices, i);
      }
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = (int) SIZES.getOpaque(this.sizes, i);
      }
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Book.Ladder(prices, sizes));
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
    public long[] prices() {
      long[] prices = new long[5];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < prices.length; i++) {
          prices[i] = (long) PRICES.getOpaque(this.prices, i);
        }
        if (validate(stamp)) {
          return prices;
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::loadPrices);
        }
      }
    }

    @Override
    public long prices(int index) {
      Objects.checkIndex(index, 5);
      return readLong(this, cell -> (long) PRICES.getOpaque(cell.prices, index));
    }

    @Override
    public int[] sizes() {
      int[] sizes = new int[5];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < sizes.length; i++) {
          sizes[i] = (int) SIZES.getOpaque(this.sizes, i);
        }
        if (validate(stamp)) {
          return sizes;
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::loadSizes);
        }
      }
    }

    @Override
    public int sizes(int index) {
      Objects.checkIndex(index, 5);
      return readInt(this, cell -> (int) SIZES.getOpaque(cell.sizes, index));
    }

    @Override
    public void write(Book.Ladder value) {
      long[] prices = value.prices();
      BookLadderCell.requireLength("prices", prices.length, 5);
      int[] sizes = value.sizes();
      BookLadderCell.requireLength("sizes", sizes.length, 5);
      long stamp = writeLock();
      try {
        for (int i = 0; i < prices.length; i++) {
          PRICES.setOpaque(this.prices, i, prices[i]);
        }
        for (int i = 0; i < sizes.length; i++) {
          SIZES.setOpaque(this.sizes, i, sizes[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void prices(long[] prices) {
      BookLadderCell.requireLength("prices", prices.length, 5);
      long stamp = writeLock();
      try {
        for (int i = 0; i < prices.length; i++) {
          PRICES.setOpaque(this.prices, i, prices[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void prices(int index, long prices) {
      Objects.checkIndex(index, 5);
      long stamp = writeLock();
      try {
        PRICES.setOpaque(this.prices, index, prices);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void sizes(int[] sizes) {
      BookLadderCell.requireLength("sizes", sizes.length, 5);
      long stamp = writeLock();
      try {
        for (int i = 0; i < sizes.length; i++) {
          SIZES.setOpaque(this.sizes, i, sizes[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void sizes(int index, int sizes) {
      Objects.checkIndex(index, 5);
      long stamp = writeLock();
      try {
        SIZES.setOpaque(this.sizes, index, sizes);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Book.Ladder update(UnaryOperator<Book.Ladder> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Book.Ladder next = operator.apply(load(this));
        long[] prices = next.prices();
        BookLadderCell.requireLength("prices", prices.length, 5);
        int[] sizes = next.sizes();
        BookLadderCell.requireLength("sizes", sizes.length, 5);
        isWritten = true;
        for (int i = 0; i < prices.length; i++) {
          PRICES.setOpaque(this.prices, i, prices[i]);
        }
        for (int i = 0; i < sizes.length; i++) {
          SIZES.setOpaque(this.sizes, i, sizes[i]);
        }
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
    public Book.Ladder updateOptimistically(UnaryOperator<Book.Ladder> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Book.Ladder next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Book.Ladder value) {
      long[] prices = value.prices();
      BookLadderCell.requireLength("prices", prices.length, 5);
      int[] sizes = value.sizes();
      BookLadderCell.requireLength("sizes", sizes.length, 5);
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        for (int i = 0; i < prices.length; i++) {
          PRICES.setOpaque(this.prices, i, prices[i]);
        }
        for (int i = 0; i < sizes.length; i++) {
          SIZES.setOpaque(this.sizes, i, sizes[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Book.Ladder load(OnHeap cell) {
      long[] prices = new long[5];
      int[] sizes = new int[5];
      for (int i = 0; i < prices.length; i++) {
        prices[i] = (long) PRICES.getOpaque(cell.prices, i);
      }
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = (int) SIZES.getOpaque(cell.sizes, i);
      }
      return new Book.Ladder(prices, sizes);
    }

    private static long[] loadPrices(OnHeap cell) {
      long[] prices = new long[5];
      for (int i = 0; i < prices.length; i++) {
        prices[i] = (long) PRICES.getOpaque(cell.prices, i);
      }
      return prices;
    }

    private static int[] loadSizes(OnHeap cell) {
      int[] sizes = new int[5];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = (int) SIZES.getOpaque(cell.sizes, i);
      }
      return sizes;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long prices(int index) {
        Objects.checkIndex(index, 5);
        return (long) PRICES.getOpaque(OnHeap.this.prices, index);
      }

      @Override
      @SeqRead
      public int sizes(int index) {
        Objects.checkIndex(index, 5);
        return (int) SIZES.getOpaque(OnHeap.this.sizes, index);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements BookLadderCell {
    private static final int PRICES = 8;

    private static final int SIZES = 48;

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, BookLadderCell.BYTES, BookLadderCell.ALIGNMENT, patience);
    }

    @Override
    public Book.Ladder read() {
      long[] prices = new long[5];
      int[] sizes = new int[5];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < prices.length; i++) {
          prices[i] = getLong(PRICES + 8 * i);
        }
        for (int i = 0; i < sizes.length; i++) {
          sizes[i] = getInt(SIZES + 4 * i);
        }
        if (validate(stamp)) {
          return new Book.Ladder(prices, sizes);
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Book.Ladder> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long[] prices = new long[5];
      int[] sizes = new int[5];
      for (int i = 0; i < prices.length; i++) {
        prices[i] = getLong(PRICES + 8 * i);
      }
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = getInt(SIZES + 4 * i);
      }
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Book.Ladder(prices, sizes));
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
    public long[] prices() {
      long[] prices = new long[5];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < prices.length; i++) {
          prices[i] = getLong(PRICES + 8 * i);
        }
        if (validate(stamp)) {
          return prices;
        }
        retried(tries);
      }
    }

    @Override
    public long prices(int index) {
      Objects.checkIndex(index, 5);
      return readLong(this, cell -> cell.getLong(PRICES + 8 * index));
    }

    @Override
    public int[] sizes() {
      int[] sizes = new int[5];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < sizes.length; i++) {
          sizes[i] = getInt(SIZES + 4 * i);
        }
        if (validate(stamp)) {
          return sizes;
        }
        retried(tries);
      }
    }

    @Override
    public int sizes(int index) {
      Objects.checkIndex(index, 5);
      return readInt(this, cell -> cell.getInt(SIZES + 4 * index));
    }

    @Override
    public void write(Book.Ladder value) {
      long[] prices = value.prices();
      BookLadderCell.requireLength("prices", prices.length, 5);
      int[] sizes = value.sizes();
      BookLadderCell.requireLength("sizes", sizes.length, 5);
      long stamp = writeLock();
      try {
        for (int i = 0; i < prices.length; i++) {
          setLong(PRICES + 8 * i, prices[i]);
        }
        for (int i = 0; i < sizes.length; i++) {
          setInt(SIZES + 4 * i, sizes[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void prices(long[] prices) {
      BookLadderCell.requireLength("prices", prices.length, 5);
      long stamp = writeLock();
      try {
        for (int i = 0; i < prices.length; i++) {
          setLong(PRICES + 8 * i, prices[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void prices(int index, long prices) {
      Objects.checkIndex(index, 5);
      long stamp = writeLock();
      try {
        setLong(PRICES + 8 * index, prices);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void sizes(int[] sizes) {
      BookLadderCell.requireLength("sizes", sizes.length, 5);
      long stamp = writeLock();
      try {
        for (int i = 0; i < sizes.length; i++) {
          setInt(SIZES + 4 * i, sizes[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void sizes(int index, int sizes) {
      Objects.checkIndex(index, 5);
      long stamp = writeLock();
      try {
        setInt(SIZES + 4 * index, sizes);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Book.Ladder update(UnaryOperator<Book.Ladder> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Book.Ladder next = operator.apply(load(this));
        long[] prices = next.prices();
        BookLadderCell.requireLength("prices", prices.length, 5);
        int[] sizes = next.sizes();
        BookLadderCell.requireLength("sizes", sizes.length, 5);
        isWritten = true;
        for (int i = 0; i < prices.length; i++) {
          setLong(PRICES + 8 * i, prices[i]);
        }
        for (int i = 0; i < sizes.length; i++) {
          setInt(SIZES + 4 * i, sizes[i]);
        }
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
    public Book.Ladder updateOptimistically(UnaryOperator<Book.Ladder> operator) {
      for (; ; ) {
        long version = version();
        Book.Ladder next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Book.Ladder load(Shared cell) {
      long[] prices = new long[5];
      int[] sizes = new int[5];
      for (int i = 0; i < prices.length; i++) {
        prices[i] = cell.getLong(PRICES + 8 * i);
      }
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = cell.getInt(SIZES + 4 * i);
      }
      return new Book.Ladder(prices, sizes);
    }

    private boolean replace(long version, Book.Ladder value) {
      long[] prices = value.prices();
      BookLadderCell.requireLength("prices", prices.length, 5);
      int[] sizes = value.sizes();
      BookLadderCell.requireLength("sizes", sizes.length, 5);
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        for (int i = 0; i < prices.length; i++) {
          setLong(PRICES + 8 * i, prices[i]);
        }
        for (int i = 0; i < sizes.length; i++) {
          setInt(SIZES + 4 * i, sizes[i]);
        }
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
    public boolean recover(Book.Ladder value) {
      long[] prices = value.prices();
      BookLadderCell.requireLength("prices", prices.length, 5);
      int[] sizes = value.sizes();
      BookLadderCell.requireLength("sizes", sizes.length, 5);
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        for (int i = 0; i < prices.length; i++) {
          setLong(PRICES + 8 * i, prices[i]);
        }
        for (int i = 0; i < sizes.length; i++) {
          setInt(SIZES + 4 * i, sizes[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long prices(int index) {
        Objects.checkIndex(index, 5);
        return Shared.this.getLong(PRICES + 8 * index);
      }

      @Override
      @SeqRead
      public int sizes(int index) {
        Objects.checkIndex(index, 5);
        return Shared.this.getInt(SIZES + 4 * index);
      }
    }
  }
}
