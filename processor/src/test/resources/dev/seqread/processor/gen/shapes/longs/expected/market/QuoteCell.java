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
 * A {@link Quote} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface QuoteCell {
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
  static OnHeap of(Quote value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct quote_cell} in the C header beside this class. A call that waits a
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
  Quote read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Quote> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Quote value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Quote update(UnaryOperator<Quote> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Quote updateOptimistically(UnaryOperator<Quote> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Quote}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Quote#bid}.
   */
  long bid();

  /**
   * Writes {@link Quote#bid}, and leaves the other components.
   */
  void bid(long bid);

  /**
   * Reads {@link Quote#ask}.
   */
  long ask();

  /**
   * Writes {@link Quote#ask}, and leaves the other components.
   */
  void ask(long ask);

  /**
   * Reads {@link Quote#size}.
   */
  int size();

  /**
   * Writes {@link Quote#size}, and leaves the other components.
   */
  void size(int size);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    long bid();

    @SeqRead
    long ask();

    @SeqRead
    int size();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements QuoteCell permits QuoteCells.Padded {
    private static final VarHandle BID;

    private static final VarHandle ASK;

    private static final VarHandle SIZE;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        BID = lookup.findVarHandle(OnHeap.class, "bid", long.class);
        ASK = lookup.findVarHandle(OnHeap.class, "ask", long.class);
        SIZE = lookup.findVarHandle(OnHeap.class, "size", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private long bid;

    private long ask;

    private int size;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Quote read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long bid = (long) BID.getOpaque(this);
        long ask = (long) ASK.getOpaque(this);
        int size = (int) SIZE.getOpaque(this);
        if (validate(stamp)) {
          return new Quote(bid, ask, size);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Quote> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long bid = (long) BID.getOpaque(this);
      long ask = (long) ASK.getOpaque(this);
      int size = (int) SIZE.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Quote(bid, ask, size));
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
    public long bid() {
      return readLong(this, cell -> (long) BID.getOpaque(cell));
    }

    @Override
    public long ask() {
      return readLong(this, cell -> (long) ASK.getOpaque(cell));
    }

    @Override
    public int size() {
      return readInt(this, cell -> (int) SIZE.getOpaque(cell));
    }

    @Override
    public void write(Quote value) {
      long bid = value.bid();
      long ask = value.ask();
      int size = value.size();
      long stamp = writeLock();
      try {
        BID.setOpaque(this, bid);
        ASK.setOpaque(this, ask);
        SIZE.setOpaque(this, size);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void bid(long bid) {
      long stamp = writeLock();
      try {
        BID.setOpaque(this, bid);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void ask(long ask) {
      long stamp = writeLock();
      try {
        ASK.setOpaque(this, ask);
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
    public Quote update(UnaryOperator<Quote> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Quote next = operator.apply(load(this));
        long bid = next.bid();
        long ask = next.ask();
        int size = next.size();
        isWritten = true;
        BID.setOpaque(this, bid);
        ASK.setOpaque(this, ask);
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
    public Quote updateOptimistically(UnaryOperator<Quote> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Quote next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Quote value) {
      long bid = value.bid();
      long ask = value.ask();
      int size = value.size();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        BID.setOpaque(this, bid);
        ASK.setOpaque(this, ask);
        SIZE.setOpaque(this, size);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Quote load(OnHeap cell) {
      long bid = (long) BID.getOpaque(cell);
      long ask = (long) ASK.getOpaque(cell);
      int size = (int) SIZE.getOpaque(cell);
      return new Quote(bid, ask, size);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long bid() {
        return (long) BID.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public long ask() {
        return (long) ASK.getOpaque(OnHeap.this);
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
  final class Shared extends SharedCell implements QuoteCell {
    private static final int BID = 8;

    private static final int ASK = 16;

    private static final int SIZE = 24;

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, QuoteCell.BYTES, QuoteCell.ALIGNMENT, patience);
    }

    @Override
    public Quote read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        long bid = getLong(BID);
        long ask = getLong(ASK);
        int size = getInt(SIZE);
        if (validate(stamp)) {
          return new Quote(bid, ask, size);
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Quote> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      long bid = getLong(BID);
      long ask = getLong(ASK);
      int size = getInt(SIZE);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Quote(bid, ask, size));
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
    public long bid() {
      return readLong(this, cell -> cell.getLong(BID));
    }

    @Override
    public long ask() {
      return readLong(this, cell -> cell.getLong(ASK));
    }

    @Override
    public int size() {
      return readInt(this, cell -> cell.getInt(SIZE));
    }

    @Override
    public void write(Quote value) {
      long bid = value.bid();
      long ask = value.ask();
      int size = value.size();
      long stamp = writeLock();
      try {
        setLong(BID, bid);
        setLong(ASK, ask);
        setInt(SIZE, size);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void bid(long bid) {
      long stamp = writeLock();
      try {
        setLong(BID, bid);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void ask(long ask) {
      long stamp = writeLock();
      try {
        setLong(ASK, ask);
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
    public Quote update(UnaryOperator<Quote> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Quote next = operator.apply(load(this));
        long bid = next.bid();
        long ask = next.ask();
        int size = next.size();
        isWritten = true;
        setLong(BID, bid);
        setLong(ASK, ask);
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
    public Quote updateOptimistically(UnaryOperator<Quote> operator) {
      for (; ; ) {
        long version = version();
        Quote next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Quote load(Shared cell) {
      long bid = cell.getLong(BID);
      long ask = cell.getLong(ASK);
      int size = cell.getInt(SIZE);
      return new Quote(bid, ask, size);
    }

    private boolean replace(long version, Quote value) {
      long bid = value.bid();
      long ask = value.ask();
      int size = value.size();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        setLong(BID, bid);
        setLong(ASK, ask);
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
    public boolean recover(Quote value) {
      long bid = value.bid();
      long ask = value.ask();
      int size = value.size();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        setLong(BID, bid);
        setLong(ASK, ask);
        setInt(SIZE, size);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long bid() {
        return Shared.this.getLong(BID);
      }

      @Override
      @SeqRead
      public long ask() {
        return Shared.this.getLong(ASK);
      }

      @Override
      @SeqRead
      public int size() {
        return Shared.this.getInt(SIZE);
      }
    }
  }
}
