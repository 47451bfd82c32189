package trade;

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
 * A {@link Order} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface OrderCell {
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
  static OnHeap of(Order value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct order_cell} in the C header beside this class. A call that waits a
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
  Order read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Order> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Order value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Order update(UnaryOperator<Order> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Order updateOptimistically(UnaryOperator<Order> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Order}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Order#side}.
   */
  Order.Side side();

  /**
   * Writes {@link Order#side}, and leaves the other components.
   */
  void side(Order.Side side);

  /**
   * Reads {@link Order#price}.
   */
  long price();

  /**
   * Writes {@link Order#price}, and leaves the other components.
   */
  void price(long price);

  /**
   * Reads {@link Order#phase}.
   */
  Order.Phase phase();

  /**
   * Writes {@link Order#phase}, and leaves the other components.
   */
  void phase(Order.Phase phase);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    Order.Side side();

    @SeqRead
    long price();

    @SeqRead
    Order.Phase phase();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements OrderCell permits OrderCells.Padded {
    private static final VarHandle SIDE;

    private static final VarHandle PRICE;

    private static final VarHandle PHASE;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        SIDE = lookup.findVarHandle(OnHeap.class, "side", Order.Side.class);
        PRICE = lookup.findVarHandle(OnHeap.class, "price", long.class);
        PHASE = lookup.findVarHandle(OnHeap.class, "phase", Order.Phase.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private Order.Side side;

    private long price;

    private Order.Phase phase;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Order read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        Order.Side side = (Order.Side) SIDE.getOpaque(this);
        long price = (long) PRICE.getOpaque(this);
        Order.Phase phase = (Order.Phase) PHASE.getOpaque(this);
        if (validate(stamp)) {
          return new Order(side, price, phase);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Order> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      Order.Side side = (Order.Side) SIDE.getOpaque(this);
      long price = (long) PRICE.getOpaque(this);
      Order.Phase phase = (Order.Phase) PHASE.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Order(side, price, phase));
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
    public Order.Side side() {
      return read(this, cell -> (Order.Side) SIDE.getOpaque(cell));
    }

    @Override
    public long price() {
      return readLong(this, cell -> (long) PRICE.getOpaque(cell));
    }

    @Override
    public Order.Phase phase() {
      return read(this, cell -> (Order.Phase) PHASE.getOpaque(cell));
    }

    @Override
    public void write(Order value) {
      Order.Side side = value.side();
      long price = value.price();
      Order.Phase phase = value.phase();
      long stamp = writeLock();
      try {
        SIDE.setOpaque(this, side);
        PRICE.setOpaque(this, price);
        PHASE.setOpaque(this, phase);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void side(Order.Side side) {
      long stamp = writeLock();
      try {
        SIDE.setOpaque(this, side);
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
    public void phase(Order.Phase phase) {
      long stamp = writeLock();
      try {
        PHASE.setOpaque(this, phase);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Order update(UnaryOperator<Order> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Order next = operator.apply(load(this));
        Order.Side side = next.side();
        long price = next.price();
        Order.Phase phase = next.phase();
        isWritten = true;
        SIDE.setOpaque(this, side);
        PRICE.setOpaque(this, price);
        PHASE.setOpaque(this, phase);
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
    public Order updateOptimistically(UnaryOperator<Order> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Order next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Order value) {
      Order.Side side = value.side();
      long price = value.price();
      Order.Phase phase = value.phase();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        SIDE.setOpaque(this, side);
        PRICE.setOpaque(this, price);
        PHASE.setOpaque(this, phase);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Order load(OnHeap cell) {
      Order.Side side = (Order.Side) SIDE.getOpaque(cell);
      long price = (long) PRICE.getOpaque(cell);
      Order.Phase phase = (Order.Phase) PHASE.getOpaque(cell);
      return new Order(side, price, phase);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public Order.Side side() {
        return (Order.Side) SIDE.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public long price() {
        return (long) PRICE.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public Order.Phase phase() {
        return (Order.Phase) PHASE.getOpaque(OnHeap.this);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements OrderCell {
    private static final int SIDE = 4;

    private static final int PRICE = 8;

    private static final int PHASE = 16;

    private static final Order.Side[] SIDE_CONSTANTS = Order.Side.values();

    private static final Order.Phase[] PHASE_CONSTANTS = Order.Phase.values();

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, OrderCell.BYTES, OrderCell.ALIGNMENT, patience);
    }

    @Override
    public Order read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        int side = getInt(SIDE);
        long price = getLong(PRICE);
        int phase = getInt(PHASE);
        if (validate(stamp)) {
          return new Order(constant(SIDE_CONSTANTS, side), price, constant(PHASE_CONSTANTS, phase));
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Order> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      int side = getInt(SIDE);
      long price = getLong(PRICE);
      int phase = getInt(PHASE);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Order(constant(SIDE_CONSTANTS, side), price,
          constant(PHASE_CONSTANTS, phase)));
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
    public Order.Side side() {
      return constant(SIDE_CONSTANTS, readInt(this, cell -> cell.getInt(SIDE)));
    }

    @Override
    public long price() {
      return readLong(this, cell -> cell.getLong(PRICE));
    }

    @Override
    public Order.Phase phase() {
      return constant(PHASE_CONSTANTS, readInt(this, cell -> cell.getInt(PHASE)));
    }

    @Override
    public void write(Order value) {
      int side = value.side().ordinal();
      long price = value.price();
      int phase = value.phase().ordinal();
      long stamp = writeLock();
      try {
        setInt(SIDE, side);
        setLong(PRICE, price);
        setInt(PHASE, phase);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void side(Order.Side side) {
      int ordinal = side.ordinal();
      long stamp = writeLock();
      try {
        setInt(SIDE, ordinal);
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
    public void phase(Order.Phase phase) {
      int ordinal = phase.ordinal();
      long stamp = writeLock();
      try {
        setInt(PHASE, ordinal);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Order update(UnaryOperator<Order> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Order next = operator.apply(load(this));
        int side = next.side().ordinal();
        long price = next.price();
        int phase = next.phase().ordinal();
        isWritten = true;
        setInt(SIDE, side);
        setLong(PRICE, price);
        setInt(PHASE, phase);
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
    public Order updateOptimistically(UnaryOperator<Order> operator) {
      for (; ; ) {
        long version = version();
        Order next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Order load(Shared cell) {
      int side = cell.getInt(SIDE);
      long price = cell.getLong(PRICE);
      int phase = cell.getInt(PHASE);
      return new Order(constant(SIDE_CONSTANTS, side), price, constant(PHASE_CONSTANTS, phase));
    }

    private boolean replace(long version, Order value) {
      int side = value.side().ordinal();
      long price = value.price();
      int phase = value.phase().ordinal();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        setInt(SIDE, side);
        setLong(PRICE, price);
        setInt(PHASE, phase);
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
    public boolean recover(Order value) {
      int side = value.side().ordinal();
      long price = value.price();
      int phase = value.phase().ordinal();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        setInt(SIDE, side);
        setLong(PRICE, price);
        setInt(PHASE, phase);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public Order.Side side() {
        return constant(SIDE_CONSTANTS, Shared.this.getInt(SIDE));
      }

      @Override
      @SeqRead
      public long price() {
        return Shared.this.getLong(PRICE);
      }

      @Override
      @SeqRead
      public Order.Phase phase() {
        return constant(PHASE_CONSTANTS, Shared.this.getInt(PHASE));
      }
    }
  }
}
