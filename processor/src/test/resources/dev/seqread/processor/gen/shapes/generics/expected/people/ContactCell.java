package people;

import dev.seqread.HeapCell;
import dev.seqread.SeqOptions;
import dev.seqread.SeqRead;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * A {@link Contact} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface ContactCell {
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
  static OnHeap of(Contact value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The value that the last write left, waiting for one that is in progress.
   */
  Contact read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Contact> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Contact value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Contact update(UnaryOperator<Contact> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Contact updateOptimistically(UnaryOperator<Contact> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Contact}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Contact#phone}.
   */
  Optional<String> phone();

  /**
   * Writes {@link Contact#phone}, and leaves the other components.
   */
  void phone(Optional<String> phone);

  /**
   * Reads {@link Contact#kind}.
   */
  Class<?> kind();

  /**
   * Writes {@link Contact#kind}, and leaves the other components.
   */
  void kind(Class<?> kind);

  /**
   * Reads {@link Contact#seen}.
   */
  long seen();

  /**
   * Writes {@link Contact#seen}, and leaves the other components.
   */
  void seen(long seen);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    Optional<String> phone();

    @SeqRead
    Class<?> kind();

    @SeqRead
    long seen();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  @SuppressWarnings("unchecked")
  sealed class OnHeap extends HeapCell implements ContactCell permits ContactCells.Padded {
    private static final VarHandle PHONE;

    private static final VarHandle KIND;

    private static final VarHandle SEEN;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        PHONE = lookup.findVarHandle(OnHeap.class, "phone", Optional.class);
        KIND = lookup.findVarHandle(OnHeap.class, "kind", Class.class);
        SEEN = lookup.findVarHandle(OnHeap.class, "seen", long.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private Optional<String> phone;

    private Class<?> kind;

    private long seen;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Contact read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        Optional<String> phone = (Optional<String>) PHONE.getOpaque(this);
        Class<?> kind = (Class<?>) KIND.getOpaque(this);
        long seen = (long) SEEN.getOpaque(this);
        if (validate(stamp)) {
          return new Contact(phone, kind, seen);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Contact> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      Optional<String> phone = (Optional<String>) PHONE.getOpaque(this);
      Class<?> kind = (Class<?>) KIND.getOpaque(this);
      long seen = (long) SEEN.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Contact(phone, kind, seen));
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
    public Optional<String> phone() {
      return read(this, cell -> (Optional<String>) PHONE.getOpaque(cell));
    }

    @Override
    public Class<?> kind() {
      return read(this, cell -> (Class<?>) KIND.getOpaque(cell));
    }

    @Override
    public long seen() {
      return readLong(this, cell -> (long) SEEN.getOpaque(cell));
    }

    @Override
    public void write(Contact value) {
      Optional<String> phone = value.phone();
      Class<?> kind = value.kind();
      long seen = value.seen();
      long stamp = writeLock();
      try {
        PHONE.setOpaque(this, phone);
        KIND.setOpaque(this, kind);
        SEEN.setOpaque(this, seen);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void phone(Optional<String> phone) {
      long stamp = writeLock();
      try {
        PHONE.setOpaque(this, phone);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void kind(Class<?> kind) {
      long stamp = writeLock();
      try {
        KIND.setOpaque(this, kind);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void seen(long seen) {
      long stamp = writeLock();
      try {
        SEEN.setOpaque(this, seen);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Contact update(UnaryOperator<Contact> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Contact next = operator.apply(load(this));
        Optional<String> phone = next.phone();
        Class<?> kind = next.kind();
        long seen = next.seen();
        isWritten = true;
        PHONE.setOpaque(this, phone);
        KIND.setOpaque(this, kind);
        SEEN.setOpaque(this, seen);
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
    public Contact updateOptimistically(UnaryOperator<Contact> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Contact next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Contact value) {
      Optional<String> phone = value.phone();
      Class<?> kind = value.kind();
      long seen = value.seen();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        PHONE.setOpaque(this, phone);
        KIND.setOpaque(this, kind);
        SEEN.setOpaque(this, seen);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Contact load(OnHeap cell) {
      Optional<String> phone = (Optional<String>) PHONE.getOpaque(cell);
      Class<?> kind = (Class<?>) KIND.getOpaque(cell);
      long seen = (long) SEEN.getOpaque(cell);
      return new Contact(phone, kind, seen);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public Optional<String> phone() {
        return (Optional<String>) PHONE.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public Class<?> kind() {
        return (Class<?>) KIND.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public long seen() {
        return (long) SEEN.getOpaque(OnHeap.this);
      }
    }
  }
}
