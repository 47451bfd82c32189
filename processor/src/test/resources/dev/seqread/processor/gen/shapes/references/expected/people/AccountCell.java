package people;

import dev.seqread.HeapCell;
import dev.seqread.SeqOptions;
import dev.seqread.SeqRead;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * A {@link Account} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface AccountCell {
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
  static OnHeap of(Account value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The value that the last write left, waiting for one that is in progress.
   */
  Account read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Account> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Account value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Account update(UnaryOperator<Account> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Account updateOptimistically(UnaryOperator<Account> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Account}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Account#owner}.
   */
  String owner();

  /**
   * Writes {@link Account#owner}, and leaves the other components.
   */
  void owner(String owner);

  /**
   * Reads {@link Account#balance}.
   */
  BigDecimal balance();

  /**
   * Writes {@link Account#balance}, and leaves the other components.
   */
  void balance(BigDecimal balance);

  /**
   * Reads {@link Account#changed}.
   */
  Instant changed();

  /**
   * Writes {@link Account#changed}, and leaves the other components.
   */
  void changed(Instant changed);

  /**
   * Reads {@link Account#limit}.
   */
  Integer limit();

  /**
   * Writes {@link Account#limit}, and leaves the other components.
   */
  void limit(Integer limit);

  /**
   * Reads {@link Account#home}.
   */
  Account.Address home();

  /**
   * Writes {@link Account#home}, and leaves the other components.
   */
  void home(Account.Address home);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    String owner();

    @SeqRead
    BigDecimal balance();

    @SeqRead
    Instant changed();

    @SeqRead
    Integer limit();

    @SeqRead
    Account.Address home();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements AccountCell permits AccountCells.Padded {
    private static final VarHandle OWNER;

    private static final VarHandle BALANCE;

    private static final VarHandle CHANGED;

    private static final VarHandle LIMIT;

    private static final VarHandle HOME;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        OWNER = lookup.findVarHandle(OnHeap.class, "owner", String.class);
        BALANCE = lookup.findVarHandle(OnHeap.class, "balance", BigDecimal.class);
        CHANGED = lookup.findVarHandle(OnHeap.class, "changed", Instant.class);
        LIMIT = lookup.findVarHandle(OnHeap.class, "limit", Integer.class);
        HOME = lookup.findVarHandle(OnHeap.class, "home", Account.Address.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private String owner;

    private BigDecimal balance;

    private Instant changed;

    private Integer limit;

    private Account.Address home;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Account read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        String owner = (String) OWNER.getOpaque(this);
        BigDecimal balance = (BigDecimal) BALANCE.getOpaque(this);
        Instant changed = (Instant) CHANGED.getOpaque(this);
        Integer limit = (Integer) LIMIT.getOpaque(this);
        Account.Address home = (Account.Address) HOME.getOpaque(this);
        if (validate(stamp)) {
          return new Account(owner, balance, changed, limit, home);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Account> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      String owner = (String) OWNER.getOpaque(this);
      BigDecimal balance = (BigDecimal) BALANCE.getOpaque(this);
      Instant changed = (Instant) CHANGED.getOpaque(this);
      Integer limit = (Integer) LIMIT.getOpaque(this);
      Account.Address home = (Account.Address) HOME.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Account(owner, balance, changed, limit, home));
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
    public String owner() {
      return read(this, cell -> (String) OWNER.getOpaque(cell));
    }

    @Override
    public BigDecimal balance() {
      return read(this, cell -> (BigDecimal) BALANCE.getOpaque(cell));
    }

    @Override
    public Instant changed() {
      return read(this, cell -> (Instant) CHANGED.getOpaque(cell));
    }

    @Override
    public Integer limit() {
      return read(this, cell -> (Integer) LIMIT.getOpaque(cell));
    }

    @Override
    public Account.Address home() {
      return read(this, cell -> (Account.Address) HOME.getOpaque(cell));
    }

    @Override
    public void write(Account value) {
      String owner = value.owner();
      BigDecimal balance = value.balance();
      Instant changed = value.changed();
      Integer limit = value.limit();
      Account.Address home = value.home();
      long stamp = writeLock();
      try {
        OWNER.setOpaque(this, owner);
        BALANCE.setOpaque(this, balance);
        CHANGED.setOpaque(this, changed);
        LIMIT.setOpaque(this, limit);
        HOME.setOpaque(this, home);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void owner(String owner) {
      long stamp = writeLock();
      try {
        OWNER.setOpaque(this, owner);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void balance(BigDecimal balance) {
      long stamp = writeLock();
      try {
        BALANCE.setOpaque(this, balance);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void changed(Instant changed) {
      long stamp = writeLock();
      try {
        CHANGED.setOpaque(this, changed);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void limit(Integer limit) {
      long stamp = writeLock();
      try {
        LIMIT.setOpaque(this, limit);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void home(Account.Address home) {
      long stamp = writeLock();
      try {
        HOME.setOpaque(this, home);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Account update(UnaryOperator<Account> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Account next = operator.apply(load(this));
        String owner = next.owner();
        BigDecimal balance = next.balance();
        Instant changed = next.changed();
        Integer limit = next.limit();
        Account.Address home = next.home();
        isWritten = true;
        OWNER.setOpaque(this, owner);
        BALANCE.setOpaque(this, balance);
        CHANGED.setOpaque(this, changed);
        LIMIT.setOpaque(this, limit);
        HOME.setOpaque(this, home);
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
    public Account updateOptimistically(UnaryOperator<Account> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Account next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Account value) {
      String owner = value.owner();
      BigDecimal balance = value.balance();
      Instant changed = value.changed();
      Integer limit = value.limit();
      Account.Address home = value.home();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        OWNER.setOpaque(this, owner);
        BALANCE.setOpaque(this, balance);
        CHANGED.setOpaque(this, changed);
        LIMIT.setOpaque(this, limit);
        HOME.setOpaque(this, home);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Account load(OnHeap cell) {
      String owner = (String) OWNER.getOpaque(cell);
      BigDecimal balance = (BigDecimal) BALANCE.getOpaque(cell);
      Instant changed = (Instant) CHANGED.getOpaque(cell);
      Integer limit = (Integer) LIMIT.getOpaque(cell);
      Account.Address home = (Account.Address) HOME.getOpaque(cell);
      return new Account(owner, balance, changed, limit, home);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public String owner() {
        return (String) OWNER.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public BigDecimal balance() {
        return (BigDecimal) BALANCE.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public Instant changed() {
        return (Instant) CHANGED.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public Integer limit() {
        return (Integer) LIMIT.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public Account.Address home() {
        return (Account.Address) HOME.getOpaque(OnHeap.this);
      }
    }
  }
}
