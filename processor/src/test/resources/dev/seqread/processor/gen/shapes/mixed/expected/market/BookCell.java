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
 * A {@link Book} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface BookCell {
  /**
   * The size of a cell in shared memory.
   */
  int BYTES = 144;

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
  static OnHeap of(Book value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct book_cell} in the C header beside this class. A call that waits a
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
  Book read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Book> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Book value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Book update(UnaryOperator<Book> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Book updateOptimistically(UnaryOperator<Book> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Book}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Book#bids}.
   */
  Book.Ladder bids();

  /**
   * Writes {@link Book#bids}, and leaves the other components.
   */
  void bids(Book.Ladder bids);

  /**
   * Reads {@link Book#asks}.
   */
  Book.Ladder asks();

  /**
   * Writes {@link Book#asks}, and leaves the other components.
   */
  void asks(Book.Ladder asks);

  /**
   * Reads {@link Book#state}.
   */
  Book.State state();

  /**
   * Writes {@link Book#state}, and leaves the other components.
   */
  void state(Book.State state);

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
    long bidsPrices(int index);

    @SeqRead
    int bidsSizes(int index);

    @SeqRead
    long asksPrices(int index);

    @SeqRead
    int asksSizes(int index);

    @SeqRead
    Book.State state();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements BookCell permits BookCells.Padded {
    private static final VarHandle BIDS_PRICES = MethodHandles.arrayElementVarHandle(long[].class);

    private static final VarHandle BIDS_SIZES = MethodHandles.arrayElementVarHandle(int[].class);

    private static final VarHandle ASKS_PRICES = MethodHandles.arrayElementVarHandle(long[].class);

    private static final VarHandle ASKS_SIZES = MethodHandles.arrayElementVarHandle(int[].class);

    private static final VarHandle STATE;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        STATE = lookup.findVarHandle(OnHeap.class, "state", Book.State.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private final long[] bidsPrices = new long[5];

    private final int[] bidsSizes = new int[5];

    private final long[] asksPrices = new long[5];

    private final int[] asksSizes = new int[5];

    private Book.State state;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Book read() {
      long[] bidsPrices = new long[5];
      int[] bidsSizes = new int[5];
      long[] asksPrices = new long[5];
      int[] asksSizes = new int[5];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < bidsPrices.length; i++) {
          bidsPrices[i] = (long) BIDS_PRICES.getOpaque(this.bidsPrices, i);
        }
        for (int i = 0; i < bidsSizes.length; i++) {
          bidsSizes[i] = (int) BIDS_SIZES.getOpaque(this.bidsSizes, i);
        }
        for (int i = 0; i < asksPrices.length; i++) {
          asksPrices[i] = (long) ASKS_PRICES.getOpaque(this.asksPrices, i);
        }
        for (int i = 0; i < asksSizes.length; i++) {
          asksSizes[i] = (int) ASKS_SIZES.getOpaque(this.asksSizes, i);
        }
        Book.State state = (Book.State) STATE.getOpaque(this);
        if (validate(stamp)) {
          return new Book(new Book.Ladder(bidsPrices, bidsSizes), new Book.Ladder(asksPrices,
              asksSizes), state);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Book> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long[] bidsPrices = new long[5];
      int[] bidsSizes = new int[5];
      long[] asksPrices = new long[5];
      int[] asksSizes = new int[5];
      for (int i = 0; i < bidsPrices.length; i++) {
        bidsPrices[i] = (long) BIDS_PRICES.getOpaque(this.bidsPrices, i);
      }
      for (int i = 0; i < bidsSizes.length; i++) {
        bidsSizes[i] = (int) BIDS_SIZES.getOpaque(this.bidsSizes, i);
      }
      for (int i = 0; i < asksPrices.length; i++) {
        asksPrices[i] = (long) ASKS_PRICES.getOpaque(this.asksPrices, i);
      }
      for (int i = 0; i < asksSizes.length; i++) {
        asksSizes[i] = (int) ASKS_SIZES.getOpaque(this.asksSizes, i);
      }
      Book.State state = (Book.State) STATE.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Book(new Book.Ladder(bidsPrices, bidsSizes), new Book.Ladder(asksPrices,
          asksSizes), state));
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
    public Book.Ladder bids() {
      long[] bidsPrices = new long[5];
      int[] bidsSizes = new int[5];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < bidsPrices.length; i++) {
          bidsPrices[i] = (long) BIDS_PRICES.getOpaque(this.bidsPrices, i);
        }
        for (int i = 0; i < bidsSizes.length; i++) {
          bidsSizes[i] = (int) BIDS_SIZES.getOpaque(this.bidsSizes, i);
        }
        if (validate(stamp)) {
          return new Book.Ladder(bidsPrices, bidsSizes);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::loadBids);
        }
      }
    }

    @Override
    public Book.Ladder asks() {
      long[] asksPrices = new long[5];
      int[] asksSizes = new int[5];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < asksPrices.length; i++) {
          asksPrices[i] = (long) ASKS_PRICES.getOpaque(this.asksPrices, i);
        }
        for (int i = 0; i < asksSizes.length; i++) {
          asksSizes[i] = (int) ASKS_SIZES.getOpaque(this.asksSizes, i);
        }
        if (validate(stamp)) {
          return new Book.Ladder(asksPrices, asksSizes);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::loadAsks);
        }
      }
    }

    @Override
    public Book.State state() {
      return read(this, cell -> (Book.State) STATE.getOpaque(cell));
    }

    @Override
    public void write(Book value) {
      Book.Ladder bids = value.bids();
      long[] bidsPrices = bids.prices();
      BookCell.requireLength("bidsPrices", bidsPrices.length, 5);
      int[] bidsSizes = bids.sizes();
      BookCell.requireLength("bidsSizes", bidsSizes.length, 5);
      Book.Ladder asks = value.asks();
      long[] asksPrices = asks.prices();
      BookCell.requireLength("asksPrices", asksPrices.length, 5);
      int[] asksSizes = asks.sizes();
      BookCell.requireLength("asksSizes", asksSizes.length, 5);
      Book.State state = value.state();
      long stamp = writeLock();
      try {
        for (int i = 0; i < bidsPrices.length; i++) {
          BIDS_PRICES.setOpaque(this.bidsPrices, i, bidsPrices[i]);
        }
        for (int i = 0; i < bidsSizes.length; i++) {
          BIDS_SIZES.setOpaque(this.bidsSizes, i, bidsSizes[i]);
        }
        for (int i = 0; i < asksPrices.length; i++) {
          ASKS_PRICES.setOpaque(this.asksPrices, i, asksPrices[i]);
        }
        for (int i = 0; i < asksSizes.length; i++) {
          ASKS_SIZES.setOpaque(this.asksSizes, i, asksSizes[i]);
        }
        STATE.setOpaque(this, state);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void bids(Book.Ladder bids) {
      long[] bidsPrices = bids.prices();
      BookCell.requireLength("bidsPrices", bidsPrices.length, 5);
      int[] bidsSizes = bids.sizes();
      BookCell.requireLength("bidsSizes", bidsSizes.length, 5);
      long stamp = writeLock();
      try {
        for (int i = 0; i < bidsPrices.length; i++) {
          BIDS_PRICES.setOpaque(this.bidsPrices, i, bidsPrices[i]);
        }
        for (int i = 0; i < bidsSizes.length; i++) {
          BIDS_SIZES.setOpaque(this.bidsSizes, i, bidsSizes[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void asks(Book.Ladder asks) {
      long[] asksPrices = asks.prices();
      BookCell.requireLength("asksPrices", asksPrices.length, 5);
      int[] asksSizes = asks.sizes();
      BookCell.requireLength("asksSizes", asksSizes.length, 5);
      long stamp = writeLock();
      try {
        for (int i = 0; i < asksPrices.length; i++) {
          ASKS_PRICES.setOpaque(this.asksPrices, i, asksPrices[i]);
        }
        for (int i = 0; i < asksSizes.length; i++) {
          ASKS_SIZES.setOpaque(this.asksSizes, i, asksSizes[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void state(Book.State state) {
      long stamp = writeLock();
      try {
        STATE.setOpaque(this, state);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Book update(UnaryOperator<Book> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Book next = operator.apply(load(this));
        Book.Ladder bids = next.bids();
        long[] bidsPrices = bids.prices();
        BookCell.requireLength("bidsPrices", bidsPrices.length, 5);
        int[] bidsSizes = bids.sizes();
        BookCell.requireLength("bidsSizes", bidsSizes.length, 5);
        Book.Ladder asks = next.asks();
        long[] asksPrices = asks.prices();
        BookCell.requireLength("asksPrices", asksPrices.length, 5);
        int[] asksSizes = asks.sizes();
        BookCell.requireLength("asksSizes", asksSizes.length, 5);
        Book.State state = next.state();
        isWritten = true;
        for (int i = 0; i < bidsPrices.length; i++) {
          BIDS_PRICES.setOpaque(this.bidsPrices, i, bidsPrices[i]);
        }
        for (int i = 0; i < bidsSizes.length; i++) {
          BIDS_SIZES.setOpaque(this.bidsSizes, i, bidsSizes[i]);
        }
        for (int i = 0; i < asksPrices.length; i++) {
          ASKS_PRICES.setOpaque(this.asksPrices, i, asksPrices[i]);
        }
        for (int i = 0; i < asksSizes.length; i++) {
          ASKS_SIZES.setOpaque(this.asksSizes, i, asksSizes[i]);
        }
        STATE.setOpaque(this, state);
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
    public Book updateOptimistically(UnaryOperator<Book> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Book next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Book value) {
      Book.Ladder bids = value.bids();
      long[] bidsPrices = bids.prices();
      BookCell.requireLength("bidsPrices", bidsPrices.length, 5);
      int[] bidsSizes = bids.sizes();
      BookCell.requireLength("bidsSizes", bidsSizes.length, 5);
      Book.Ladder asks = value.asks();
      long[] asksPrices = asks.prices();
      BookCell.requireLength("asksPrices", asksPrices.length, 5);
      int[] asksSizes = asks.sizes();
      BookCell.requireLength("asksSizes", asksSizes.length, 5);
      Book.State state = value.state();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        for (int i = 0; i < bidsPrices.length; i++) {
          BIDS_PRICES.setOpaque(this.bidsPrices, i, bidsPrices[i]);
        }
        for (int i = 0; i < bidsSizes.length; i++) {
          BIDS_SIZES.setOpaque(this.bidsSizes, i, bidsSizes[i]);
        }
        for (int i = 0; i < asksPrices.length; i++) {
          ASKS_PRICES.setOpaque(this.asksPrices, i, asksPrices[i]);
        }
        for (int i = 0; i < asksSizes.length; i++) {
          ASKS_SIZES.setOpaque(this.asksSizes, i, asksSizes[i]);
        }
        STATE.setOpaque(this, state);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Book load(OnHeap cell) {
      long[] bidsPrices = new long[5];
      int[] bidsSizes = new int[5];
      long[] asksPrices = new long[5];
      int[] asksSizes = new int[5];
      for (int i = 0; i < bidsPrices.length; i++) {
        bidsPrices[i] = (long) BIDS_PRICES.getOpaque(cell.bidsPrices, i);
      }
      for (int i = 0; i < bidsSizes.length; i++) {
        bidsSizes[i] = (int) BIDS_SIZES.getOpaque(cell.bidsSizes, i);
      }
      for (int i = 0; i < asksPrices.length; i++) {
        asksPrices[i] = (long) ASKS_PRICES.getOpaque(cell.asksPrices, i);
      }
      for (int i = 0; i < asksSizes.length; i++) {
        asksSizes[i] = (int) ASKS_SIZES.getOpaque(cell.asksSizes, i);
      }
      Book.State state = (Book.State) STATE.getOpaque(cell);
      return new Book(new Book.Ladder(bidsPrices, bidsSizes), new Book.Ladder(asksPrices,
          asksSizes), state);
    }

    private static Book.Ladder loadBids(OnHeap cell) {
      long[] bidsPrices = new long[5];
      int[] bidsSizes = new int[5];
      for (int i = 0; i < bidsPrices.length; i++) {
        bidsPrices[i] = (long) BIDS_PRICES.getOpaque(cell.bidsPrices, i);
      }
      for (int i = 0; i < bidsSizes.length; i++) {
        bidsSizes[i] = (int) BIDS_SIZES.getOpaque(cell.bidsSizes, i);
      }
      return new Book.Ladder(bidsPrices, bidsSizes);
    }

    private static Book.Ladder loadAsks(OnHeap cell) {
      long[] asksPrices = new long[5];
      int[] asksSizes = new int[5];
      for (int i = 0; i < asksPrices.length; i++) {
        asksPrices[i] = (long) ASKS_PRICES.getOpaque(cell.asksPrices, i);
      }
      for (int i = 0; i < asksSizes.length; i++) {
        asksSizes[i] = (int) ASKS_SIZES.getOpaque(cell.asksSizes, i);
      }
      return new Book.Ladder(asksPrices, asksSizes);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long bidsPrices(int index) {
        Objects.checkIndex(index, 5);
        return (long) BIDS_PRICES.getOpaque(OnHeap.this.bidsPrices, index);
      }

      @Override
      @SeqRead
      public int bidsSizes(int index) {
        Objects.checkIndex(index, 5);
        return (int) BIDS_SIZES.getOpaque(OnHeap.this.bidsSizes, index);
      }

      @Override
      @SeqRead
      public long asksPrices(int index) {
        Objects.checkIndex(index, 5);
        return (long) ASKS_PRICES.getOpaque(OnHeap.this.asksPrices, index);
      }

      @Override
      @SeqRead
      public int asksSizes(int index) {
        Objects.checkIndex(index, 5);
        return (int) ASKS_SIZES.getOpaque(OnHeap.this.asksSizes, index);
      }

      @Override
      @SeqRead
      public Book.State state() {
        return (Book.State) STATE.getOpaque(OnHeap.this);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements BookCell {
    private static final int BIDS_PRICES = 8;

    private static final int BIDS_SIZES = 48;

    private static final int ASKS_PRICES = 72;

    private static final int ASKS_SIZES = 112;

    private static final int STATE = 136;

    private static final Book.State[] STATE_CONSTANTS = Book.State.values();

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, BookCell.BYTES, BookCell.ALIGNMENT, patience);
    }

    @Override
    public Book read() {
      long[] bidsPrices = new long[5];
      int[] bidsSizes = new int[5];
      long[] asksPrices = new long[5];
      int[] asksSizes = new int[5];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < bidsPrices.length; i++) {
          bidsPrices[i] = getLong(BIDS_PRICES + 8 * i);
        }
        for (int i = 0; i < bidsSizes.length; i++) {
          bidsSizes[i] = getInt(BIDS_SIZES + 4 * i);
        }
        for (int i = 0; i < asksPrices.length; i++) {
          asksPrices[i] = getLong(ASKS_PRICES + 8 * i);
        }
        for (int i = 0; i < asksSizes.length; i++) {
          asksSizes[i] = getInt(ASKS_SIZES + 4 * i);
        }
        int state = getInt(STATE);
        if (validate(stamp)) {
          return new Book(new Book.Ladder(bidsPrices, bidsSizes), new Book.Ladder(asksPrices,
              asksSizes), constant(STATE_CONSTANTS, state));
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Book> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long[] bidsPrices = new long[5];
      int[] bidsSizes = new int[5];
      long[] asksPrices = new long[5];
      int[] asksSizes = new int[5];
      for (int i = 0; i < bidsPrices.length; i++) {
        bidsPrices[i] = getLong(BIDS_PRICES + 8 * i);
      }
      for (int i = 0; i < bidsSizes.length; i++) {
        bidsSizes[i] = getInt(BIDS_SIZES + 4 * i);
      }
      for (int i = 0; i < asksPrices.length; i++) {
        asksPrices[i] = getLong(ASKS_PRICES + 8 * i);
      }
      for (int i = 0; i < asksSizes.length; i++) {
        asksSizes[i] = getInt(ASKS_SIZES + 4 * i);
      }
      int state = getInt(STATE);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Book(new Book.Ladder(bidsPrices, bidsSizes), new Book.Ladder(asksPrices,
          asksSizes), constant(STATE_CONSTANTS, state)));
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
    public Book.Ladder bids() {
      long[] bidsPrices = new long[5];
      int[] bidsSizes = new int[5];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < bidsPrices.length; i++) {
          bidsPrices[i] = getLong(BIDS_PRICES + 8 * i);
        }
        for (int i = 0; i < bidsSizes.length; i++) {
          bidsSizes[i] = getInt(BIDS_SIZES + 4 * i);
        }
        if (validate(stamp)) {
          return new Book.Ladder(bidsPrices, bidsSizes);
        }
        retried(tries);
      }
    }

    @Override
    public Book.Ladder asks() {
      long[] asksPrices = new long[5];
      int[] asksSizes = new int[5];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < asksPrices.length; i++) {
          asksPrices[i] = getLong(ASKS_PRICES + 8 * i);
        }
        for (int i = 0; i < asksSizes.length; i++) {
          asksSizes[i] = getInt(ASKS_SIZES + 4 * i);
        }
        if (validate(stamp)) {
          return new Book.Ladder(asksPrices, asksSizes);
        }
        retried(tries);
      }
    }

    @Override
    public Book.State state() {
      return constant(STATE_CONSTANTS, readInt(this, cell -> cell.getInt(STATE)));
    }

    @Override
    public void write(Book value) {
      Book.Ladder bids = value.bids();
      long[] bidsPrices = bids.prices();
      BookCell.requireLength("bidsPrices", bidsPrices.length, 5);
      int[] bidsSizes = bids.sizes();
      BookCell.requireLength("bidsSizes", bidsSizes.length, 5);
      Book.Ladder asks = value.asks();
      long[] asksPrices = asks.prices();
      BookCell.requireLength("asksPrices", asksPrices.length, 5);
      int[] asksSizes = asks.sizes();
      BookCell.requireLength("asksSizes", asksSizes.length, 5);
      int state = value.state().ordinal();
      long stamp = writeLock();
      try {
        for (int i = 0; i < bidsPrices.length; i++) {
          setLong(BIDS_PRICES + 8 * i, bidsPrices[i]);
        }
        for (int i = 0; i < bidsSizes.length; i++) {
          setInt(BIDS_SIZES + 4 * i, bidsSizes[i]);
        }
        for (int i = 0; i < asksPrices.length; i++) {
          setLong(ASKS_PRICES + 8 * i, asksPrices[i]);
        }
        for (int i = 0; i < asksSizes.length; i++) {
          setInt(ASKS_SIZES + 4 * i, asksSizes[i]);
        }
        setInt(STATE, state);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void bids(Book.Ladder bids) {
      long[] bidsPrices = bids.prices();
      BookCell.requireLength("bidsPrices", bidsPrices.length, 5);
      int[] bidsSizes = bids.sizes();
      BookCell.requireLength("bidsSizes", bidsSizes.length, 5);
      long stamp = writeLock();
      try {
        for (int i = 0; i < bidsPrices.length; i++) {
          setLong(BIDS_PRICES + 8 * i, bidsPrices[i]);
        }
        for (int i = 0; i < bidsSizes.length; i++) {
          setInt(BIDS_SIZES + 4 * i, bidsSizes[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void asks(Book.Ladder asks) {
      long[] asksPrices = asks.prices();
      BookCell.requireLength("asksPrices", asksPrices.length, 5);
      int[] asksSizes = asks.sizes();
      BookCell.requireLength("asksSizes", asksSizes.length, 5);
      long stamp = writeLock();
      try {
        for (int i = 0; i < asksPrices.length; i++) {
          setLong(ASKS_PRICES + 8 * i, asksPrices[i]);
        }
        for (int i = 0; i < asksSizes.length; i++) {
          setInt(ASKS_SIZES + 4 * i, asksSizes[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void state(Book.State state) {
      int ordinal = state.ordinal();
      long stamp = writeLock();
      try {
        setInt(STATE, ordinal);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Book update(UnaryOperator<Book> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Book next = operator.apply(load(this));
        Book.Ladder bids = next.bids();
        long[] bidsPrices = bids.prices();
        BookCell.requireLength("bidsPrices", bidsPrices.length, 5);
        int[] bidsSizes = bids.sizes();
        BookCell.requireLength("bidsSizes", bidsSizes.length, 5);
        Book.Ladder asks = next.asks();
        long[] asksPrices = asks.prices();
        BookCell.requireLength("asksPrices", asksPrices.length, 5);
        int[] asksSizes = asks.sizes();
        BookCell.requireLength("asksSizes", asksSizes.length, 5);
        int state = next.state().ordinal();
        isWritten = true;
        for (int i = 0; i < bidsPrices.length; i++) {
          setLong(BIDS_PRICES + 8 * i, bidsPrices[i]);
        }
        for (int i = 0; i < bidsSizes.length; i++) {
          setInt(BIDS_SIZES + 4 * i, bidsSizes[i]);
        }
        for (int i = 0; i < asksPrices.length; i++) {
          setLong(ASKS_PRICES + 8 * i, asksPrices[i]);
        }
        for (int i = 0; i < asksSizes.length; i++) {
          setInt(ASKS_SIZES + 4 * i, asksSizes[i]);
        }
        setInt(STATE, state);
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
    public Book updateOptimistically(UnaryOperator<Book> operator) {
      for (; ; ) {
        long version = version();
        Book next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Book load(Shared cell) {
      long[] bidsPrices = new long[5];
      int[] bidsSizes = new int[5];
      long[] asksPrices = new long[5];
      int[] asksSizes = new int[5];
      for (int i = 0; i < bidsPrices.length; i++) {
        bidsPrices[i] = cell.getLong(BIDS_PRICES + 8 * i);
      }
      for (int i = 0; i < bidsSizes.length; i++) {
        bidsSizes[i] = cell.getInt(BIDS_SIZES + 4 * i);
      }
      for (int i = 0; i < asksPrices.length; i++) {
        asksPrices[i] = cell.getLong(ASKS_PRICES + 8 * i);
      }
      for (int i = 0; i < asksSizes.length; i++) {
        asksSizes[i] = cell.getInt(ASKS_SIZES + 4 * i);
      }
      int state = cell.getInt(STATE);
      return new Book(new Book.Ladder(bidsPrices, bidsSizes), new Book.Ladder(asksPrices,
          asksSizes), constant(STATE_CONSTANTS, state));
    }

    private boolean replace(long version, Book value) {
      Book.Ladder bids = value.bids();
      long[] bidsPrices = bids.prices();
      BookCell.requireLength("bidsPrices", bidsPrices.length, 5);
      int[] bidsSizes = bids.sizes();
      BookCell.requireLength("bidsSizes", bidsSizes.length, 5);
      Book.Ladder asks = value.asks();
      long[] asksPrices = asks.prices();
      BookCell.requireLength("asksPrices", asksPrices.length, 5);
      int[] asksSizes = asks.sizes();
      BookCell.requireLength("asksSizes", asksSizes.length, 5);
      int state = value.state().ordinal();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        for (int i = 0; i < bidsPrices.length; i++) {
          setLong(BIDS_PRICES + 8 * i, bidsPrices[i]);
        }
        for (int i = 0; i < bidsSizes.length; i++) {
          setInt(BIDS_SIZES + 4 * i, bidsSizes[i]);
        }
        for (int i = 0; i < asksPrices.length; i++) {
          setLong(ASKS_PRICES + 8 * i, asksPrices[i]);
        }
        for (int i = 0; i < asksSizes.length; i++) {
          setInt(ASKS_SIZES + 4 * i, asksSizes[i]);
        }
        setInt(STATE, state);
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
    public boolean recover(Book value) {
      Book.Ladder bids = value.bids();
      long[] bidsPrices = bids.prices();
      BookCell.requireLength("bidsPrices", bidsPrices.length, 5);
      int[] bidsSizes = bids.sizes();
      BookCell.requireLength("bidsSizes", bidsSizes.length, 5);
      Book.Ladder asks = value.asks();
      long[] asksPrices = asks.prices();
      BookCell.requireLength("asksPrices", asksPrices.length, 5);
      int[] asksSizes = asks.sizes();
      BookCell.requireLength("asksSizes", asksSizes.length, 5);
      int state = value.state().ordinal();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        for (int i = 0; i < bidsPrices.length; i++) {
          setLong(BIDS_PRICES + 8 * i, bidsPrices[i]);
        }
        for (int i = 0; i < bidsSizes.length; i++) {
          setInt(BIDS_SIZES + 4 * i, bidsSizes[i]);
        }
        for (int i = 0; i < asksPrices.length; i++) {
          setLong(ASKS_PRICES + 8 * i, asksPrices[i]);
        }
        for (int i = 0; i < asksSizes.length; i++) {
          setInt(ASKS_SIZES + 4 * i, asksSizes[i]);
        }
        setInt(STATE, state);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long bidsPrices(int index) {
        Objects.checkIndex(index, 5);
        return Shared.this.getLong(BIDS_PRICES + 8 * index);
      }

      @Override
      @SeqRead
      public int bidsSizes(int index) {
        Objects.checkIndex(index, 5);
        return Shared.this.getInt(BIDS_SIZES + 4 * index);
      }

      @Override
      @SeqRead
      public long asksPrices(int index) {
        Objects.checkIndex(index, 5);
        return Shared.this.getLong(ASKS_PRICES + 8 * index);
      }

      @Override
      @SeqRead
      public int asksSizes(int index) {
        Objects.checkIndex(index, 5);
        return Shared.this.getInt(ASKS_SIZES + 4 * index);
      }

      @Override
      @SeqRead
      public Book.State state() {
        return constant(STATE_CONSTANTS, Shared.this.getInt(STATE));
      }
    }
  }
}
