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
 * A {@link Top} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface TopCell {
  /**
   * The size of a cell in shared memory.
   */
  int BYTES = 40;

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
  static OnHeap of(Top value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct top_cell} in the C header beside this class. A call that waits a
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
  Top read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Top> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Top value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Top update(UnaryOperator<Top> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Top updateOptimistically(UnaryOperator<Top> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Top}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Top#bid}.
   */
  Top.Level bid();

  /**
   * Writes {@link Top#bid}, and leaves the other components.
   */
  void bid(Top.Level bid);

  /**
   * Reads {@link Top#ask}.
   */
  Top.Level ask();

  /**
   * Writes {@link Top#ask}, and leaves the other components.
   */
  void ask(Top.Level ask);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    long bidPrice();

    @SeqRead
    int bidSize();

    @SeqRead
    long askPrice();

    @SeqRead
    int askSize();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements TopCell permits TopCells.Padded {
    private static final VarHandle BID_PRICE;

    private static final VarHandle BID_SIZE;

    private static final VarHandle ASK_PRICE;

    private static final VarHandle ASK_SIZE;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        BID_PRICE = lookup.findVarHandle(OnHeap.class, "bidPrice", long.class);
        BID_SIZE = lookup.findVarHandle(OnHeap.class, "bidSize", int.class);
        ASK_PRICE = lookup.findVarHandle(OnHeap.class, "askPrice", long.class);
        ASK_SIZE = lookup.findVarHandle(OnHeap.class, "askSize", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private long bidPrice;

    private int bidSize;

    private long askPrice;

    private int askSize;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Top read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long bidPrice = (long) BID_PRICE.getOpaque(this);
        int bidSize = (int) BID_SIZE.getOpaque(this);
        long askPrice = (long) ASK_PRICE.getOpaque(this);
        int askSize = (int) ASK_SIZE.getOpaque(this);
        if (validate(stamp)) {
          return new Top(new Top.Level(bidPrice, bidSize), new Top.Level(askPrice, askSize));
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Top> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long bidPrice = (long) BID_PRICE.getOpaque(this);
      int bidSize = (int) BID_SIZE.getOpaque(this);
      long askPrice = (long) ASK_PRICE.getOpaque(this);
      int askSize = (int) ASK_SIZE.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Top(new Top.Level(bidPrice, bidSize), new Top.Level(askPrice, askSize)));
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
    public Top.Level bid() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long bidPrice = (long) BID_PRICE.getOpaque(this);
        int bidSize = (int) BID_SIZE.getOpaque(this);
        if (validate(stamp)) {
          return new Top.Level(bidPrice, bidSize);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::loadBid);
        }
      }
    }

    @Override
    public Top.Level ask() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long askPrice = (long) ASK_PRICE.getOpaque(this);
        int askSize = (int) ASK_SIZE.getOpaque(this);
        if (validate(stamp)) {
          return new Top.Level(askPrice, askSize);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::loadAsk);
        }
      }
    }

    @Override
    public void write(Top value) {
      Top.Level bid = value.bid();
      long bidPrice = bid.price();
      int bidSize = bid.size();
      Top.Level ask = value.ask();
      long askPrice = ask.price();
      int askSize = ask.size();
      long stamp = writeLock();
      try {
        BID_PRICE.setOpaque(this, bidPrice);
        BID_SIZE.setOpaque(this, bidSize);
        ASK_PRICE.setOpaque(this, askPrice);
        ASK_SIZE.setOpaque(this, askSize);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void bid(Top.Level bid) {
      long bidPrice = bid.price();
      int bidSize = bid.size();
      long stamp = writeLock();
      try {
        BID_PRICE.setOpaque(this, bidPrice);
        BID_SIZE.setOpaque(this, bidSize);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void ask(Top.Level ask) {
      long askPrice = ask.price();
      int askSize = ask.size();
      long stamp = writeLock();
      try {
        ASK_PRICE.setOpaque(this, askPrice);
        ASK_SIZE.setOpaque(this, askSize);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Top update(UnaryOperator<Top> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Top next = operator.apply(load(this));
        Top.Level bid = next.bid();
        long bidPrice = bid.price();
        int bidSize = bid.size();
        Top.Level ask = next.ask();
        long askPrice = ask.price();
        int askSize = ask.size();
        isWritten = true;
        BID_PRICE.setOpaque(this, bidPrice);
        BID_SIZE.setOpaque(this, bidSize);
        ASK_PRICE.setOpaque(this, askPrice);
        ASK_SIZE.setOpaque(this, askSize);
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
    public Top updateOptimistically(UnaryOperator<Top> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Top next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Top value) {
      Top.Level bid = value.bid();
      long bidPrice = bid.price();
      int bidSize = bid.size();
      Top.Level ask = value.ask();
      long askPrice = ask.price();
      int askSize = ask.size();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        BID_PRICE.setOpaque(this, bidPrice);
        BID_SIZE.setOpaque(this, bidSize);
        ASK_PRICE.setOpaque(this, askPrice);
        ASK_SIZE.setOpaque(this, askSize);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Top load(OnHeap cell) {
      long bidPrice = (long) BID_PRICE.getOpaque(cell);
      int bidSize = (int) BID_SIZE.getOpaque(cell);
      long askPrice = (long) ASK_PRICE.getOpaque(cell);
      int askSize = (int) ASK_SIZE.getOpaque(cell);
      return new Top(new Top.Level(bidPrice, bidSize), new Top.Level(askPrice, askSize));
    }

    private static Top.Level loadBid(OnHeap cell) {
      long bidPrice = (long) BID_PRICE.getOpaque(cell);
      int bidSize = (int) BID_SIZE.getOpaque(cell);
      return new Top.Level(bidPrice, bidSize);
    }

    private static Top.Level loadAsk(OnHeap cell) {
      long askPrice = (long) ASK_PRICE.getOpaque(cell);
      int askSize = (int) ASK_SIZE.getOpaque(cell);
      return new Top.Level(askPrice, askSize);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long bidPrice() {
        return (long) BID_PRICE.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int bidSize() {
        return (int) BID_SIZE.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public long askPrice() {
        return (long) ASK_PRICE.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int askSize() {
        return (int) ASK_SIZE.getOpaque(OnHeap.this);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements TopCell {
    private static final int BID_PRICE = 8;

    private static final int BID_SIZE = 16;

    private static final int ASK_PRICE = 24;

    private static final int ASK_SIZE = 32;

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, TopCell.BYTES, TopCell.ALIGNMENT, patience);
    }

    @Override
    public Top read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long bidPrice = getLong(BID_PRICE);
        int bidSize = getInt(BID_SIZE);
        long askPrice = getLong(ASK_PRICE);
        int askSize = getInt(ASK_SIZE);
        if (validate(stamp)) {
          return new Top(new Top.Level(bidPrice, bidSize), new Top.Level(askPrice, askSize));
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Top> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long bidPrice = getLong(BID_PRICE);
      int bidSize = getInt(BID_SIZE);
      long askPrice = getLong(ASK_PRICE);
      int askSize = getInt(ASK_SIZE);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Top(new Top.Level(bidPrice, bidSize), new Top.Level(askPrice, askSize)));
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
    public Top.Level bid() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long bidPrice = getLong(BID_PRICE);
        int bidSize = getInt(BID_SIZE);
        if (validate(stamp)) {
          return new Top.Level(bidPrice, bidSize);
        }
        retried(tries);
      }
    }

    @Override
    public Top.Level ask() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long askPrice = getLong(ASK_PRICE);
        int askSize = getInt(ASK_SIZE);
        if (validate(stamp)) {
          return new Top.Level(askPrice, askSize);
        }
        retried(tries);
      }
    }

    @Override
    public void write(Top value) {
      Top.Level bid = value.bid();
      long bidPrice = bid.price();
      int bidSize = bid.size();
      Top.Level ask = value.ask();
      long askPrice = ask.price();
      int askSize = ask.size();
      long stamp = writeLock();
      try {
        setLong(BID_PRICE, bidPrice);
        setInt(BID_SIZE, bidSize);
        setLong(ASK_PRICE, askPrice);
        setInt(ASK_SIZE, askSize);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void bid(Top.Level bid) {
      long bidPrice = bid.price();
      int bidSize = bid.size();
      long stamp = writeLock();
      try {
        setLong(BID_PRICE, bidPrice);
        setInt(BID_SIZE, bidSize);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void ask(Top.Level ask) {
      long askPrice = ask.price();
      int askSize = ask.size();
      long stamp = writeLock();
      try {
        setLong(ASK_PRICE, askPrice);
        setInt(ASK_SIZE, askSize);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Top update(UnaryOperator<Top> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Top next = operator.apply(load(this));
        Top.Level bid = next.bid();
        long bidPrice = bid.price();
        int bidSize = bid.size();
        Top.Level ask = next.ask();
        long askPrice = ask.price();
        int askSize = ask.size();
        isWritten = true;
        setLong(BID_PRICE, bidPrice);
        setInt(BID_SIZE, bidSize);
        setLong(ASK_PRICE, askPrice);
        setInt(ASK_SIZE, askSize);
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
    public Top updateOptimistically(UnaryOperator<Top> operator) {
      for (; ; ) {
        long version = version();
        Top next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Top load(Shared cell) {
      long bidPrice = cell.getLong(BID_PRICE);
      int bidSize = cell.getInt(BID_SIZE);
      long askPrice = cell.getLong(ASK_PRICE);
      int askSize = cell.getInt(ASK_SIZE);
      return new Top(new Top.Level(bidPrice, bidSize), new Top.Level(askPrice, askSize));
    }

    private boolean replace(long version, Top value) {
      Top.Level bid = value.bid();
      long bidPrice = bid.price();
      int bidSize = bid.size();
      Top.Level ask = value.ask();
      long askPrice = ask.price();
      int askSize = ask.size();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        setLong(BID_PRICE, bidPrice);
        setInt(BID_SIZE, bidSize);
        setLong(ASK_PRICE, askPrice);
        setInt(ASK_SIZE, askSize);
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
    public boolean recover(Top value) {
      Top.Level bid = value.bid();
      long bidPrice = bid.price();
      int bidSize = bid.size();
      Top.Level ask = value.ask();
      long askPrice = ask.price();
      int askSize = ask.size();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        setLong(BID_PRICE, bidPrice);
        setInt(BID_SIZE, bidSize);
        setLong(ASK_PRICE, askPrice);
        setInt(ASK_SIZE, askSize);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long bidPrice() {
        return Shared.this.getLong(BID_PRICE);
      }

      @Override
      @SeqRead
      public int bidSize() {
        return Shared.this.getInt(BID_SIZE);
      }

      @Override
      @SeqRead
      public long askPrice() {
        return Shared.this.getLong(ASK_PRICE);
      }

      @Override
      @SeqRead
      public int askSize() {
        return Shared.this.getInt(ASK_SIZE);
      }
    }
  }
}
