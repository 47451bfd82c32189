package awkward;

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
 * A {@link Names} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface NamesCell {
  /**
   * The size of a cell in shared memory.
   */
  int BYTES = 80;

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
  static OnHeap of(Names value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct names_cell} in the C header beside this class. A call that waits a
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
  Names read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Names> reader_);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Names value_);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Names update(UnaryOperator<Names> operator_);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Names updateOptimistically(UnaryOperator<Names> operator_);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Names}. The reader is a section: what it sees is tentative, so it only
   * computes its result and has no effect of its own.
   */
  <R> R readWith(@SeqRead Function<? super View, ? extends R> reader_);

  /**
   * {@link #readWith} for {@code long}.
   */
  long readLongWith(@SeqRead ToLongFunction<? super View> reader_);

  /**
   * {@link #readWith} for {@code double}.
   */
  double readDoubleWith(@SeqRead ToDoubleFunction<? super View> reader_);

  /**
   * Reads {@link Names#stamp}.
   */
  long stamp();

  /**
   * Writes {@link Names#stamp}, and leaves the other components.
   */
  void stamp(long stamp);

  /**
   * Reads {@link Names#value}.
   */
  int value();

  /**
   * Writes {@link Names#value}, and leaves the other components.
   */
  void value(int value);

  /**
   * Reads {@link Names#i}.
   */
  int i();

  /**
   * Writes {@link Names#i}, and leaves the other components.
   */
  void i(int i);

  /**
   * Reads {@link Names#tries}.
   */
  int tries();

  /**
   * Writes {@link Names#tries}, and leaves the other components.
   */
  void tries(int tries);

  /**
   * Reads {@link Names#cell}.
   */
  int cell();

  /**
   * Writes {@link Names#cell}, and leaves the other components.
   */
  void cell(int cell);

  /**
   * Reads {@link Names#reader}.
   */
  int reader();

  /**
   * Writes {@link Names#reader}, and leaves the other components.
   */
  void reader(int reader);

  /**
   * Reads {@link Names#view}.
   */
  int view();

  /**
   * Writes {@link Names#view}, and leaves the other components.
   */
  void view(int view);

  /**
   * Reads {@link Names#next}.
   */
  int next();

  /**
   * Writes {@link Names#next}, and leaves the other components.
   */
  void next(int next);

  /**
   * Reads {@link Names#operator}.
   */
  int operator();

  /**
   * Writes {@link Names#operator}, and leaves the other components.
   */
  void operator(int operator);

  /**
   * Reads {@link Names#bytes}.
   */
  int bytes();

  /**
   * Writes {@link Names#bytes}, and leaves the other components.
   */
  void bytes(int bytes);

  /**
   * Reads {@link Names#index}.
   */
  int index();

  /**
   * Writes {@link Names#index}, and leaves the other components.
   */
  void index(int index);

  /**
   * Reads {@link Names#struct}.
   */
  int struct();

  /**
   * Writes {@link Names#struct}, and leaves the other components.
   */
  void struct(int struct);

  /**
   * Reads {@link Names#register}.
   */
  int register();

  /**
   * Writes {@link Names#register}, and leaves the other components.
   */
  void register(int register);

  /**
   * Reads {@link Names#sequence}.
   */
  int sequence();

  /**
   * Writes {@link Names#sequence}, and leaves the other components.
   */
  void sequence(int sequence);

  /**
   * Reads {@link Names#été}.
   */
  int été();

  /**
   * Writes {@link Names#été}, and leaves the other components.
   */
  void été(int été);

  /**
   * A copy of {@link Names#struct_}.
   */
  int[] struct_();

  /**
   * Writes {@link Names#struct_}, and leaves the other components.
   */
  void struct_(int[] struct_);

  /**
   * Reads one element of {@link Names#struct_}.
   */
  int struct_(int index_);

  /**
   * Writes one element of {@link Names#struct_}.
   */
  void struct_(int index_, int struct_);

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
    long stamp();

    @SeqRead
    int value();

    @SeqRead
    int i();

    @SeqRead
    int tries();

    @SeqRead
    int cell();

    @SeqRead
    int reader();

    @SeqRead
    int view();

    @SeqRead
    int next();

    @SeqRead
    int operator();

    @SeqRead
    int bytes();

    @SeqRead
    int index();

    @SeqRead
    int struct();

    @SeqRead
    int register();

    @SeqRead
    int sequence();

    @SeqRead
    int été();

    @SeqRead
    int struct_(int index_);
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements NamesCell permits NamesCells.Padded {
    private static final VarHandle STAMP;

    private static final VarHandle VALUE;

    private static final VarHandle I;

    private static final VarHandle TRIES;

    private static final VarHandle CELL;

    private static final VarHandle READER;

    private static final VarHandle VIEW;

    private static final VarHandle NEXT;

    private static final VarHandle OPERATOR;

    private static final VarHandle BYTES;

    private static final VarHandle INDEX;

    private static final VarHandle STRUCT;

    private static final VarHandle REGISTER;

    private static final VarHandle SEQUENCE;

    private static final VarHandle ÉTÉ;

    private static final VarHandle STRUCT_ = MethodHandles.arrayElementVarHandle(int[].class);

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        STAMP = lookup.findVarHandle(OnHeap.class, "stamp", long.class);
        VALUE = lookup.findVarHandle(OnHeap.class, "value", int.class);
        I = lookup.findVarHandle(OnHeap.class, "i", int.class);
        TRIES = lookup.findVarHandle(OnHeap.class, "tries", int.class);
        CELL = lookup.findVarHandle(OnHeap.class, "cell", int.class);
        READER = lookup.findVarHandle(OnHeap.class, "reader", int.class);
        VIEW = lookup.findVarHandle(OnHeap.class, "view", int.class);
        NEXT = lookup.findVarHandle(OnHeap.class, "next", int.class);
        OPERATOR = lookup.findVarHandle(OnHeap.class, "operator", int.class);
        BYTES = lookup.findVarHandle(OnHeap.class, "bytes", int.class);
        INDEX = lookup.findVarHandle(OnHeap.class, "index", int.class);
        STRUCT = lookup.findVarHandle(OnHeap.class, "struct", int.class);
        REGISTER = lookup.findVarHandle(OnHeap.class, "register", int.class);
        SEQUENCE = lookup.findVarHandle(OnHeap.class, "sequence", int.class);
        ÉTÉ = lookup.findVarHandle(OnHeap.class, "été", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private long stamp;

    private int value;

    private int i;

    private int tries;

    private int cell;

    private int reader;

    private int view;

    private int next;

    private int operator;

    private int bytes;

    private int index;

    private int struct;

    private int register;

    private int sequence;

    private int été;

    private final int[] struct_ = new int[2];

    private final View view_ = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Names read() {
      int[] struct_ = new int[2];
      for (int tries_ = 1; ; tries_++) {
        long stamp_ = readBegin();
        long stamp = (long) STAMP.getOpaque(this);
        int value = (int) VALUE.getOpaque(this);
        int i = (int) I.getOpaque(this);
        int tries = (int) TRIES.getOpaque(this);
        int cell = (int) CELL.getOpaque(this);
        int reader = (int) READER.getOpaque(this);
        int view = (int) VIEW.getOpaque(this);
        int next = (int) NEXT.getOpaque(this);
        int operator = (int) OPERATOR.getOpaque(this);
        int bytes = (int) BYTES.getOpaque(this);
        int index = (int) INDEX.getOpaque(this);
        int struct = (int) STRUCT.getOpaque(this);
        int register = (int) REGISTER.getOpaque(this);
        int sequence = (int) SEQUENCE.getOpaque(this);
        int été = (int) ÉTÉ.getOpaque(this);
        for (int i_ = 0; i_ < struct_.length; i_++) {
          struct_[i_] = (int) STRUCT_.getOpaque(this.struct_, i_);
        }
        if (validate(stamp_)) {
          return new Names(stamp, value, i, tries, cell, reader, view, next, operator, bytes, index,
              struct, register, sequence, été, struct_);
        }
        if (givesUp(tries_)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Names> reader_) {
      long stamp_ = tryReadBegin();
      if (stamp_ == 0) {
        return false;
      }
      int[] struct_ = new int[2];
      long stamp = (long) STAMP.getOpaque(this);
      int value = (int) VALUE.getOpaque(this);
      int i = (int) I.getOpaque(this);
      int tries = (int) TRIES.getOpaque(this);
      int cell = (int) CELL.getOpaque(this);
      int reader = (int) READER.getOpaque(this);
      int view = (int) VIEW.getOpaque(this);
      int next = (int) NEXT.getOpaque(this);
      int operator = (int) OPERATOR.getOpaque(this);
      int bytes = (int) BYTES.getOpaque(this);
      int index = (int) INDEX.getOpaque(this);
      int struct = (int) STRUCT.getOpaque(this);
      int register = (int) REGISTER.getOpaque(this);
      int sequence = (int) SEQUENCE.getOpaque(this);
      int été = (int) ÉTÉ.getOpaque(this);
      for (int i_ = 0; i_ < struct_.length; i_++) {
        struct_[i_] = (int) STRUCT_.getOpaque(this.struct_, i_);
      }
      if (!validate(stamp_)) {
        return false;
      }
      reader_.accept(new Names(stamp, value, i, tries, cell, reader, view, next, operator, bytes,
          index, struct, register, sequence, été, struct_));
      return true;
    }

    @Override
    public <R> R readWith(@SeqRead Function<? super View, ? extends R> reader_) {
      return read(view_, reader_);
    }

    @Override
    public long readLongWith(@SeqRead ToLongFunction<? super View> reader_) {
      return readLong(view_, reader_);
    }

    @Override
    public double readDoubleWith(@SeqRead ToDoubleFunction<? super View> reader_) {
      return readDouble(view_, reader_);
    }

    @Override
    public long stamp() {
      return readLong(this, cell_ -> (long) STAMP.getOpaque(cell_));
    }

    @Override
    public int value() {
      return readInt(this, cell_ -> (int) VALUE.getOpaque(cell_));
    }

    @Override
    public int i() {
      return readInt(this, cell_ -> (int) I.getOpaque(cell_));
    }

    @Override
    public int tries() {
      return readInt(this, cell_ -> (int) TRIES.getOpaque(cell_));
    }

    @Override
    public int cell() {
      return readInt(this, cell_ -> (int) CELL.getOpaque(cell_));
    }

    @Override
    public int reader() {
      return readInt(this, cell_ -> (int) READER.getOpaque(cell_));
    }

    @Override
    public int view() {
      return readInt(this, cell_ -> (int) VIEW.getOpaque(cell_));
    }

    @Override
    public int next() {
      return readInt(this, cell_ -> (int) NEXT.getOpaque(cell_));
    }

    @Override
    public int operator() {
      return readInt(this, cell_ -> (int) OPERATOR.getOpaque(cell_));
    }

    @Override
    public int bytes() {
      return readInt(this, cell_ -> (int) BYTES.getOpaque(cell_));
    }

    @Override
    public int index() {
      return readInt(this, cell_ -> (int) INDEX.getOpaque(cell_));
    }

    @Override
    public int struct() {
      return readInt(this, cell_ -> (int) STRUCT.getOpaque(cell_));
    }

    @Override
    public int register() {
      return readInt(this, cell_ -> (int) REGISTER.getOpaque(cell_));
    }

    @Override
    public int sequence() {
      return readInt(this, cell_ -> (int) SEQUENCE.getOpaque(cell_));
    }

    @Override
    public int été() {
      return readInt(this, cell_ -> (int) ÉTÉ.getOpaque(cell_));
    }

    @Override
    public int[] struct_() {
      int[] struct_ = new int[2];
      for (int tries_ = 1; ; tries_++) {
        long stamp_ = readBegin();
        for (int i_ = 0; i_ < struct_.length; i_++) {
          struct_[i_] = (int) STRUCT_.getOpaque(this.struct_, i_);
        }
        if (validate(stamp_)) {
          return struct_;
        }
        if (givesUp(tries_)) {
          return readLocked(this, OnHeap::loadStruct_);
        }
      }
    }

    @Override
    public int struct_(int index_) {
      Objects.checkIndex(index_, 2);
      return readInt(this, cell_ -> (int) STRUCT_.getOpaque(cell_.struct_, index_));
    }

    @Override
    public void write(Names value_) {
      long stamp = value_.stamp();
      int value = value_.value();
      int i = value_.i();
      int tries = value_.tries();
      int cell = value_.cell();
      int reader = value_.reader();
      int view = value_.view();
      int next = value_.next();
      int operator = value_.operator();
      int bytes = value_.bytes();
      int index = value_.index();
      int struct = value_.struct();
      int register = value_.register();
      int sequence = value_.sequence();
      int été = value_.été();
      int[] struct_ = value_.struct_();
      NamesCell.requireLength("struct_", struct_.length, 2);
      long stamp_ = writeLock();
      try {
        STAMP.setOpaque(this, stamp);
        VALUE.setOpaque(this, value);
        I.setOpaque(this, i);
        TRIES.setOpaque(this, tries);
        CELL.setOpaque(this, cell);
        READER.setOpaque(this, reader);
        VIEW.setOpaque(this, view);
        NEXT.setOpaque(this, next);
        OPERATOR.setOpaque(this, operator);
        BYTES.setOpaque(this, bytes);
        INDEX.setOpaque(this, index);
        STRUCT.setOpaque(this, struct);
        REGISTER.setOpaque(this, register);
        SEQUENCE.setOpaque(this, sequence);
        ÉTÉ.setOpaque(this, été);
        for (int i_ = 0; i_ < struct_.length; i_++) {
          STRUCT_.setOpaque(this.struct_, i_, struct_[i_]);
        }
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void stamp(long stamp) {
      long stamp_ = writeLock();
      try {
        STAMP.setOpaque(this, stamp);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void value(int value) {
      long stamp_ = writeLock();
      try {
        VALUE.setOpaque(this, value);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void i(int i) {
      long stamp_ = writeLock();
      try {
        I.setOpaque(this, i);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void tries(int tries) {
      long stamp_ = writeLock();
      try {
        TRIES.setOpaque(this, tries);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void cell(int cell) {
      long stamp_ = writeLock();
      try {
        CELL.setOpaque(this, cell);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void reader(int reader) {
      long stamp_ = writeLock();
      try {
        READER.setOpaque(this, reader);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void view(int view) {
      long stamp_ = writeLock();
      try {
        VIEW.setOpaque(this, view);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void next(int next) {
      long stamp_ = writeLock();
      try {
        NEXT.setOpaque(this, next);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void operator(int operator) {
      long stamp_ = writeLock();
      try {
        OPERATOR.setOpaque(this, operator);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void bytes(int bytes) {
      long stamp_ = writeLock();
      try {
        BYTES.setOpaque(this, bytes);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void index(int index) {
      long stamp_ = writeLock();
      try {
        INDEX.setOpaque(this, index);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void struct(int struct) {
      long stamp_ = writeLock();
      try {
        STRUCT.setOpaque(this, struct);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void register(int register) {
      long stamp_ = writeLock();
      try {
        REGISTER.setOpaque(this, register);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void sequence(int sequence) {
      long stamp_ = writeLock();
      try {
        SEQUENCE.setOpaque(this, sequence);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void été(int été) {
      long stamp_ = writeLock();
      try {
        ÉTÉ.setOpaque(this, été);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void struct_(int[] struct_) {
      NamesCell.requireLength("struct_", struct_.length, 2);
      long stamp_ = writeLock();
      try {
        for (int i_ = 0; i_ < struct_.length; i_++) {
          STRUCT_.setOpaque(this.struct_, i_, struct_[i_]);
        }
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void struct_(int index_, int struct_) {
      Objects.checkIndex(index_, 2);
      long stamp_ = writeLock();
      try {
        STRUCT_.setOpaque(this.struct_, index_, struct_);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public Names update(UnaryOperator<Names> operator_) {
      long stamp_ = writeLock();
      boolean isWritten = false;
      try {
        Names next_ = operator_.apply(load(this));
        long stamp = next_.stamp();
        int value = next_.value();
        int i = next_.i();
        int tries = next_.tries();
        int cell = next_.cell();
        int reader = next_.reader();
        int view = next_.view();
        int next = next_.next();
        int operator = next_.operator();
        int bytes = next_.bytes();
        int index = next_.index();
        int struct = next_.struct();
        int register = next_.register();
        int sequence = next_.sequence();
        int été = next_.été();
        int[] struct_ = next_.struct_();
        NamesCell.requireLength("struct_", struct_.length, 2);
        isWritten = true;
        STAMP.setOpaque(this, stamp);
        VALUE.setOpaque(this, value);
        I.setOpaque(this, i);
        TRIES.setOpaque(this, tries);
        CELL.setOpaque(this, cell);
        READER.setOpaque(this, reader);
        VIEW.setOpaque(this, view);
        NEXT.setOpaque(this, next);
        OPERATOR.setOpaque(this, operator);
        BYTES.setOpaque(this, bytes);
        INDEX.setOpaque(this, index);
        STRUCT.setOpaque(this, struct);
        REGISTER.setOpaque(this, register);
        SEQUENCE.setOpaque(this, sequence);
        ÉTÉ.setOpaque(this, été);
        for (int i_ = 0; i_ < struct_.length; i_++) {
          STRUCT_.setOpaque(this.struct_, i_, struct_[i_]);
        }
        return next_;
      } finally {
        if (isWritten) {
          unlockWrite(stamp_);
        } else {
          unlockUnchanged(stamp_);
        }
      }
    }

    @Override
    public Names updateOptimistically(UnaryOperator<Names> operator_) {
      for (int tries_ = 1; ; tries_++) {
        long stamp_ = version();
        Names next_ = operator_.apply(read());
        if (replace(stamp_, next_)) {
          return next_;
        }
        if (givesUp(tries_)) {
          return update(operator_);
        }
      }
    }

    private boolean replace(long version, Names value_) {
      long stamp = value_.stamp();
      int value = value_.value();
      int i = value_.i();
      int tries = value_.tries();
      int cell = value_.cell();
      int reader = value_.reader();
      int view = value_.view();
      int next = value_.next();
      int operator = value_.operator();
      int bytes = value_.bytes();
      int index = value_.index();
      int struct = value_.struct();
      int register = value_.register();
      int sequence = value_.sequence();
      int été = value_.été();
      int[] struct_ = value_.struct_();
      NamesCell.requireLength("struct_", struct_.length, 2);
      long stamp_ = tryConvertToWriteLock(version);
      if (stamp_ == 0) {
        return false;
      }
      try {
        STAMP.setOpaque(this, stamp);
        VALUE.setOpaque(this, value);
        I.setOpaque(this, i);
        TRIES.setOpaque(this, tries);
        CELL.setOpaque(this, cell);
        READER.setOpaque(this, reader);
        VIEW.setOpaque(this, view);
        NEXT.setOpaque(this, next);
        OPERATOR.setOpaque(this, operator);
        BYTES.setOpaque(this, bytes);
        INDEX.setOpaque(this, index);
        STRUCT.setOpaque(this, struct);
        REGISTER.setOpaque(this, register);
        SEQUENCE.setOpaque(this, sequence);
        ÉTÉ.setOpaque(this, été);
        for (int i_ = 0; i_ < struct_.length; i_++) {
          STRUCT_.setOpaque(this.struct_, i_, struct_[i_]);
        }
      } finally {
        unlockWrite(stamp_);
      }
      return true;
    }

    private static Names load(OnHeap cell_) {
      int[] struct_ = new int[2];
      long stamp = (long) STAMP.getOpaque(cell_);
      int value = (int) VALUE.getOpaque(cell_);
      int i = (int) I.getOpaque(cell_);
      int tries = (int) TRIES.getOpaque(cell_);
      int cell = (int) CELL.getOpaque(cell_);
      int reader = (int) READER.getOpaque(cell_);
      int view = (int) VIEW.getOpaque(cell_);
      int next = (int) NEXT.getOpaque(cell_);
      int operator = (int) OPERATOR.getOpaque(cell_);
      int bytes = (int) BYTES.getOpaque(cell_);
      int index = (int) INDEX.getOpaque(cell_);
      int struct = (int) STRUCT.getOpaque(cell_);
      int register = (int) REGISTER.getOpaque(cell_);
      int sequence = (int) SEQUENCE.getOpaque(cell_);
      int été = (int) ÉTÉ.getOpaque(cell_);
      for (int i_ = 0; i_ < struct_.length; i_++) {
        struct_[i_] = (int) STRUCT_.getOpaque(cell_.struct_, i_);
      }
      return new Names(stamp, value, i, tries, cell, reader, view, next, operator, bytes, index,
          struct, register, sequence, été, struct_);
    }

    private static int[] loadStruct_(OnHeap cell_) {
      int[] struct_ = new int[2];
      for (int i_ = 0; i_ < struct_.length; i_++) {
        struct_[i_] = (int) STRUCT_.getOpaque(cell_.struct_, i_);
      }
      return struct_;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long stamp() {
        return (long) STAMP.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int value() {
        return (int) VALUE.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int i() {
        return (int) I.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int tries() {
        return (int) TRIES.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int cell() {
        return (int) CELL.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int reader() {
        return (int) READER.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int view() {
        return (int) VIEW.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int next() {
        return (int) NEXT.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int operator() {
        return (int) OPERATOR.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int bytes() {
        return (int) BYTES.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int index() {
        return (int) INDEX.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int struct() {
        return (int) STRUCT.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int register() {
        return (int) REGISTER.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int sequence() {
        return (int) SEQUENCE.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int été() {
        return (int) ÉTÉ.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int struct_(int index_) {
        Objects.checkIndex(index_, 2);
        return (int) STRUCT_.getOpaque(OnHeap.this.struct_, index_);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements NamesCell {
    private static final int STAMP = 8;

    private static final int VALUE = 16;

    private static final int I = 20;

    private static final int TRIES = 24;

    private static final int CELL = 28;

    private static final int READER = 32;

    private static final int VIEW = 36;

    private static final int NEXT = 40;

    private static final int OPERATOR = 44;

    private static final int BYTES = 48;

    private static final int INDEX = 52;

    private static final int STRUCT = 56;

    private static final int REGISTER = 60;

    private static final int SEQUENCE = 64;

    private static final int ÉTÉ = 68;

    private static final int STRUCT_ = 72;

    private final View view_ = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, NamesCell.BYTES, NamesCell.ALIGNMENT, patience);
    }

    @Override
    public Names read() {
      int[] struct_ = new int[2];
      for (int tries_ = 1; ; tries_++) {
        long stamp_ = readBegin();
        long stamp = getLong(STAMP);
        int value = getInt(VALUE);
        int i = getInt(I);
        int tries = getInt(TRIES);
        int cell = getInt(CELL);
        int reader = getInt(READER);
        int view = getInt(VIEW);
        int next = getInt(NEXT);
        int operator = getInt(OPERATOR);
        int bytes = getInt(BYTES);
        int index = getInt(INDEX);
        int struct = getInt(STRUCT);
        int register = getInt(REGISTER);
        int sequence = getInt(SEQUENCE);
        int été = getInt(ÉTÉ);
        for (int i_ = 0; i_ < struct_.length; i_++) {
          struct_[i_] = getInt(STRUCT_ + 4 * i_);
        }
        if (validate(stamp_)) {
          return new Names(stamp, value, i, tries, cell, reader, view, next, operator, bytes, index,
              struct, register, sequence, été, struct_);
        }
        retried(tries_);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Names> reader_) {
      long stamp_ = tryReadBegin();
      if (stamp_ == 0) {
        return false;
      }
      int[] struct_ = new int[2];
      long stamp = getLong(STAMP);
      int value = getInt(VALUE);
      int i = getInt(I);
      int tries = getInt(TRIES);
      int cell = getInt(CELL);
      int reader = getInt(READER);
      int view = getInt(VIEW);
      int next = getInt(NEXT);
      int operator = getInt(OPERATOR);
      int bytes = getInt(BYTES);
      int index = getInt(INDEX);
      int struct = getInt(STRUCT);
      int register = getInt(REGISTER);
      int sequence = getInt(SEQUENCE);
      int été = getInt(ÉTÉ);
      for (int i_ = 0; i_ < struct_.length; i_++) {
        struct_[i_] = getInt(STRUCT_ + 4 * i_);
      }
      if (!validate(stamp_)) {
        return false;
      }
      reader_.accept(new Names(stamp, value, i, tries, cell, reader, view, next, operator, bytes,
          index, struct, register, sequence, été, struct_));
      return true;
    }

    @Override
    public <R> R readWith(@SeqRead Function<? super View, ? extends R> reader_) {
      return read(view_, reader_);
    }

    @Override
    public long readLongWith(@SeqRead ToLongFunction<? super View> reader_) {
      return readLong(view_, reader_);
    }

    @Override
    public double readDoubleWith(@SeqRead ToDoubleFunction<? super View> reader_) {
      return readDouble(view_, reader_);
    }

    @Override
    public long stamp() {
      return readLong(this, cell_ -> cell_.getLong(STAMP));
    }

    @Override
    public int value() {
      return readInt(this, cell_ -> cell_.getInt(VALUE));
    }

    @Override
    public int i() {
      return readInt(this, cell_ -> cell_.getInt(I));
    }

    @Override
    public int tries() {
      return readInt(this, cell_ -> cell_.getInt(TRIES));
    }

    @Override
    public int cell() {
      return readInt(this, cell_ -> cell_.getInt(CELL));
    }

    @Override
    public int reader() {
      return readInt(this, cell_ -> cell_.getInt(READER));
    }

    @Override
    public int view() {
      return readInt(this, cell_ -> cell_.getInt(VIEW));
    }

    @Override
    public int next() {
      return readInt(this, cell_ -> cell_.getInt(NEXT));
    }

    @Override
    public int operator() {
      return readInt(this, cell_ -> cell_.getInt(OPERATOR));
    }

    @Override
    public int bytes() {
      return readInt(this, cell_ -> cell_.getInt(BYTES));
    }

    @Override
    public int index() {
      return readInt(this, cell_ -> cell_.getInt(INDEX));
    }

    @Override
    public int struct() {
      return readInt(this, cell_ -> cell_.getInt(STRUCT));
    }

    @Override
    public int register() {
      return readInt(this, cell_ -> cell_.getInt(REGISTER));
    }

    @Override
    public int sequence() {
      return readInt(this, cell_ -> cell_.getInt(SEQUENCE));
    }

    @Override
    public int été() {
      return readInt(this, cell_ -> cell_.getInt(ÉTÉ));
    }

    @Override
    public int[] struct_() {
      int[] struct_ = new int[2];
      for (int tries_ = 1; ; tries_++) {
        long stamp_ = readBegin();
        for (int i_ = 0; i_ < struct_.length; i_++) {
          struct_[i_] = getInt(STRUCT_ + 4 * i_);
        }
        if (validate(stamp_)) {
          return struct_;
        }
        retried(tries_);
      }
    }

    @Override
    public int struct_(int index_) {
      Objects.checkIndex(index_, 2);
      return readInt(this, cell_ -> cell_.getInt(STRUCT_ + 4 * index_));
    }

    @Override
    public void write(Names value_) {
      long stamp = value_.stamp();
      int value = value_.value();
      int i = value_.i();
      int tries = value_.tries();
      int cell = value_.cell();
      int reader = value_.reader();
      int view = value_.view();
      int next = value_.next();
      int operator = value_.operator();
      int bytes = value_.bytes();
      int index = value_.index();
      int struct = value_.struct();
      int register = value_.register();
      int sequence = value_.sequence();
      int été = value_.été();
      int[] struct_ = value_.struct_();
      NamesCell.requireLength("struct_", struct_.length, 2);
      long stamp_ = writeLock();
      try {
        setLong(STAMP, stamp);
        setInt(VALUE, value);
        setInt(I, i);
        setInt(TRIES, tries);
        setInt(CELL, cell);
        setInt(READER, reader);
        setInt(VIEW, view);
        setInt(NEXT, next);
        setInt(OPERATOR, operator);
        setInt(BYTES, bytes);
        setInt(INDEX, index);
        setInt(STRUCT, struct);
        setInt(REGISTER, register);
        setInt(SEQUENCE, sequence);
        setInt(ÉTÉ, été);
        for (int i_ = 0; i_ < struct_.length; i_++) {
          setInt(STRUCT_ + 4 * i_, struct_[i_]);
        }
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void stamp(long stamp) {
      long stamp_ = writeLock();
      try {
        setLong(STAMP, stamp);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void value(int value) {
      long stamp_ = writeLock();
      try {
        setInt(VALUE, value);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void i(int i) {
      long stamp_ = writeLock();
      try {
        setInt(I, i);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void tries(int tries) {
      long stamp_ = writeLock();
      try {
        setInt(TRIES, tries);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void cell(int cell) {
      long stamp_ = writeLock();
      try {
        setInt(CELL, cell);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void reader(int reader) {
      long stamp_ = writeLock();
      try {
        setInt(READER, reader);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void view(int view) {
      long stamp_ = writeLock();
      try {
        setInt(VIEW, view);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void next(int next) {
      long stamp_ = writeLock();
      try {
        setInt(NEXT, next);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void operator(int operator) {
      long stamp_ = writeLock();
      try {
        setInt(OPERATOR, operator);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void bytes(int bytes) {
      long stamp_ = writeLock();
      try {
        setInt(BYTES, bytes);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void index(int index) {
      long stamp_ = writeLock();
      try {
        setInt(INDEX, index);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void struct(int struct) {
      long stamp_ = writeLock();
      try {
        setInt(STRUCT, struct);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void register(int register) {
      long stamp_ = writeLock();
      try {
        setInt(REGISTER, register);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void sequence(int sequence) {
      long stamp_ = writeLock();
      try {
        setInt(SEQUENCE, sequence);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void été(int été) {
      long stamp_ = writeLock();
      try {
        setInt(ÉTÉ, été);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void struct_(int[] struct_) {
      NamesCell.requireLength("struct_", struct_.length, 2);
      long stamp_ = writeLock();
      try {
        for (int i_ = 0; i_ < struct_.length; i_++) {
          setInt(STRUCT_ + 4 * i_, struct_[i_]);
        }
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public void struct_(int index_, int struct_) {
      Objects.checkIndex(index_, 2);
      long stamp_ = writeLock();
      try {
        setInt(STRUCT_ + 4 * index_, struct_);
      } finally {
        unlockWrite(stamp_);
      }
    }

    @Override
    public Names update(UnaryOperator<Names> operator_) {
      long stamp_ = writeLock();
      boolean isWritten = false;
      try {
        Names next_ = operator_.apply(load(this));
        long stamp = next_.stamp();
        int value = next_.value();
        int i = next_.i();
        int tries = next_.tries();
        int cell = next_.cell();
        int reader = next_.reader();
        int view = next_.view();
        int next = next_.next();
        int operator = next_.operator();
        int bytes = next_.bytes();
        int index = next_.index();
        int struct = next_.struct();
        int register = next_.register();
        int sequence = next_.sequence();
        int été = next_.été();
        int[] struct_ = next_.struct_();
        NamesCell.requireLength("struct_", struct_.length, 2);
        isWritten = true;
        setLong(STAMP, stamp);
        setInt(VALUE, value);
        setInt(I, i);
        setInt(TRIES, tries);
        setInt(CELL, cell);
        setInt(READER, reader);
        setInt(VIEW, view);
        setInt(NEXT, next);
        setInt(OPERATOR, operator);
        setInt(BYTES, bytes);
        setInt(INDEX, index);
        setInt(STRUCT, struct);
        setInt(REGISTER, register);
        setInt(SEQUENCE, sequence);
        setInt(ÉTÉ, été);
        for (int i_ = 0; i_ < struct_.length; i_++) {
          setInt(STRUCT_ + 4 * i_, struct_[i_]);
        }
        return next_;
      } finally {
        if (isWritten) {
          unlockWrite(stamp_);
        } else {
          unlockUnchanged(stamp_);
        }
      }
    }

    @Override
    public Names updateOptimistically(UnaryOperator<Names> operator_) {
      for (; ; ) {
        long version = version();
        Names next_ = operator_.apply(read());
        if (replace(version, next_)) {
          return next_;
        }
      }
    }

    private static Names load(Shared cell_) {
      int[] struct_ = new int[2];
      long stamp = cell_.getLong(STAMP);
      int value = cell_.getInt(VALUE);
      int i = cell_.getInt(I);
      int tries = cell_.getInt(TRIES);
      int cell = cell_.getInt(CELL);
      int reader = cell_.getInt(READER);
      int view = cell_.getInt(VIEW);
      int next = cell_.getInt(NEXT);
      int operator = cell_.getInt(OPERATOR);
      int bytes = cell_.getInt(BYTES);
      int index = cell_.getInt(INDEX);
      int struct = cell_.getInt(STRUCT);
      int register = cell_.getInt(REGISTER);
      int sequence = cell_.getInt(SEQUENCE);
      int été = cell_.getInt(ÉTÉ);
      for (int i_ = 0; i_ < struct_.length; i_++) {
        struct_[i_] = cell_.getInt(STRUCT_ + 4 * i_);
      }
      return new Names(stamp, value, i, tries, cell, reader, view, next, operator, bytes, index,
          struct, register, sequence, été, struct_);
    }

    private boolean replace(long version, Names value_) {
      long stamp = value_.stamp();
      int value = value_.value();
      int i = value_.i();
      int tries = value_.tries();
      int cell = value_.cell();
      int reader = value_.reader();
      int view = value_.view();
      int next = value_.next();
      int operator = value_.operator();
      int bytes = value_.bytes();
      int index = value_.index();
      int struct = value_.struct();
      int register = value_.register();
      int sequence = value_.sequence();
      int été = value_.été();
      int[] struct_ = value_.struct_();
      NamesCell.requireLength("struct_", struct_.length, 2);
      long stamp_ = tryWriteLock(version);
      if (stamp_ == 0) {
        return false;
      }
      try {
        setLong(STAMP, stamp);
        setInt(VALUE, value);
        setInt(I, i);
        setInt(TRIES, tries);
        setInt(CELL, cell);
        setInt(READER, reader);
        setInt(VIEW, view);
        setInt(NEXT, next);
        setInt(OPERATOR, operator);
        setInt(BYTES, bytes);
        setInt(INDEX, index);
        setInt(STRUCT, struct);
        setInt(REGISTER, register);
        setInt(SEQUENCE, sequence);
        setInt(ÉTÉ, été);
        for (int i_ = 0; i_ < struct_.length; i_++) {
          setInt(STRUCT_ + 4 * i_, struct_[i_]);
        }
      } finally {
        unlockWrite(stamp_);
      }
      return true;
    }

    /**
     * Ends the write of a writer that is known to be dead, by writing the value in its place. A
     * writer that is only slow would tear what is written here.
     *
     * @return false, and nothing is written, if no write is in progress
     */
    public boolean recover(Names value_) {
      long stamp = value_.stamp();
      int value = value_.value();
      int i = value_.i();
      int tries = value_.tries();
      int cell = value_.cell();
      int reader = value_.reader();
      int view = value_.view();
      int next = value_.next();
      int operator = value_.operator();
      int bytes = value_.bytes();
      int index = value_.index();
      int struct = value_.struct();
      int register = value_.register();
      int sequence = value_.sequence();
      int été = value_.été();
      int[] struct_ = value_.struct_();
      NamesCell.requireLength("struct_", struct_.length, 2);
      long stamp_ = takeOver();
      if (stamp_ == 0) {
        return false;
      }
      try {
        setLong(STAMP, stamp);
        setInt(VALUE, value);
        setInt(I, i);
        setInt(TRIES, tries);
        setInt(CELL, cell);
        setInt(READER, reader);
        setInt(VIEW, view);
        setInt(NEXT, next);
        setInt(OPERATOR, operator);
        setInt(BYTES, bytes);
        setInt(INDEX, index);
        setInt(STRUCT, struct);
        setInt(REGISTER, register);
        setInt(SEQUENCE, sequence);
        setInt(ÉTÉ, été);
        for (int i_ = 0; i_ < struct_.length; i_++) {
          setInt(STRUCT_ + 4 * i_, struct_[i_]);
        }
      } finally {
        unlockWrite(stamp_);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public long stamp() {
        return Shared.this.getLong(STAMP);
      }

      @Override
      @SeqRead
      public int value() {
        return Shared.this.getInt(VALUE);
      }

      @Override
      @SeqRead
      public int i() {
        return Shared.this.getInt(I);
      }

      @Override
      @SeqRead
      public int tries() {
        return Shared.this.getInt(TRIES);
      }

      @Override
      @SeqRead
      public int cell() {
        return Shared.this.getInt(CELL);
      }

      @Override
      @SeqRead
      public int reader() {
        return Shared.this.getInt(READER);
      }

      @Override
      @SeqRead
      public int view() {
        return Shared.this.getInt(VIEW);
      }

      @Override
      @SeqRead
      public int next() {
        return Shared.this.getInt(NEXT);
      }

      @Override
      @SeqRead
      public int operator() {
        return Shared.this.getInt(OPERATOR);
      }

      @Override
      @SeqRead
      public int bytes() {
        return Shared.this.getInt(BYTES);
      }

      @Override
      @SeqRead
      public int index() {
        return Shared.this.getInt(INDEX);
      }

      @Override
      @SeqRead
      public int struct() {
        return Shared.this.getInt(STRUCT);
      }

      @Override
      @SeqRead
      public int register() {
        return Shared.this.getInt(REGISTER);
      }

      @Override
      @SeqRead
      public int sequence() {
        return Shared.this.getInt(SEQUENCE);
      }

      @Override
      @SeqRead
      public int été() {
        return Shared.this.getInt(ÉTÉ);
      }

      @Override
      @SeqRead
      public int struct_(int index_) {
        Objects.checkIndex(index_, 2);
        return Shared.this.getInt(STRUCT_ + 4 * index_);
      }
    }
  }
}
