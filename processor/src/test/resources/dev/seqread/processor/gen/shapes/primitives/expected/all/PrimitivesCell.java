package all;

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
 * A {@link Primitives} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface PrimitivesCell {
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
  static OnHeap of(Primitives value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct primitives_cell} in the C header beside this class. A call that waits a
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
  Primitives read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Primitives> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Primitives value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Primitives update(UnaryOperator<Primitives> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Primitives updateOptimistically(UnaryOperator<Primitives> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Primitives}. The reader is a section: what it sees is tentative, so it only
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
   * Reads {@link Primitives#z}.
   */
  boolean z();

  /**
   * Writes {@link Primitives#z}, and leaves the other components.
   */
  void z(boolean z);

  /**
   * Reads {@link Primitives#b}.
   */
  byte b();

  /**
   * Writes {@link Primitives#b}, and leaves the other components.
   */
  void b(byte b);

  /**
   * Reads {@link Primitives#s}.
   */
  short s();

  /**
   * Writes {@link Primitives#s}, and leaves the other components.
   */
  void s(short s);

  /**
   * Reads {@link Primitives#c}.
   */
  char c();

  /**
   * Writes {@link Primitives#c}, and leaves the other components.
   */
  void c(char c);

  /**
   * Reads {@link Primitives#i}.
   */
  int i();

  /**
   * Writes {@link Primitives#i}, and leaves the other components.
   */
  void i(int i);

  /**
   * Reads {@link Primitives#f}.
   */
  float f();

  /**
   * Writes {@link Primitives#f}, and leaves the other components.
   */
  void f(float f);

  /**
   * Reads {@link Primitives#j}.
   */
  long j();

  /**
   * Writes {@link Primitives#j}, and leaves the other components.
   */
  void j(long j);

  /**
   * Reads {@link Primitives#d}.
   */
  double d();

  /**
   * Writes {@link Primitives#d}, and leaves the other components.
   */
  void d(double d);

  /**
   * The components as a section sees them: tentative, and only while it runs.
   */
  interface View {
    @SeqRead
    boolean z();

    @SeqRead
    byte b();

    @SeqRead
    short s();

    @SeqRead
    char c();

    @SeqRead
    int i();

    @SeqRead
    float f();

    @SeqRead
    long j();

    @SeqRead
    double d();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements PrimitivesCell permits PrimitivesCells.Padded {
    private static final VarHandle Z;

    private static final VarHandle B;

    private static final VarHandle S;

    private static final VarHandle C;

    private static final VarHandle I;

    private static final VarHandle F;

    private static final VarHandle J;

    private static final VarHandle D;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        Z = lookup.findVarHandle(OnHeap.class, "z", boolean.class);
        B = lookup.findVarHandle(OnHeap.class, "b", byte.class);
        S = lookup.findVarHandle(OnHeap.class, "s", short.class);
        C = lookup.findVarHandle(OnHeap.class, "c", char.class);
        I = lookup.findVarHandle(OnHeap.class, "i", int.class);
        F = lookup.findVarHandle(OnHeap.class, "f", float.class);
        J = lookup.findVarHandle(OnHeap.class, "j", long.class);
        D = lookup.findVarHandle(OnHeap.class, "d", double.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private boolean z;

    private byte b;

    private short s;

    private char c;

    private int i;

    private float f;

    private long j;

    private double d;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Primitives read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        boolean z = (boolean) Z.getOpaque(this);
        byte b = (byte) B.getOpaque(this);
        short s = (short) S.getOpaque(this);
        char c = (char) C.getOpaque(this);
        int i = (int) I.getOpaque(this);
        float f = (float) F.getOpaque(this);
        long j = (long) J.getOpaque(this);
        double d = (double) D.getOpaque(this);
        if (validate(stamp)) {
          return new Primitives(z, b, s, c, i, f, j, d);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Primitives> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      boolean z = (boolean) Z.getOpaque(this);
      byte b = (byte) B.getOpaque(this);
      short s = (short) S.getOpaque(this);
      char c = (char) C.getOpaque(this);
      int i = (int) I.getOpaque(this);
      float f = (float) F.getOpaque(this);
      long j = (long) J.getOpaque(this);
      double d = (double) D.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Primitives(z, b, s, c, i, f, j, d));
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
    public boolean z() {
      return readBoolean(this, cell -> (boolean) Z.getOpaque(cell));
    }

    @Override
    public byte b() {
      return (byte) readInt(this, cell -> (byte) B.getOpaque(cell));
    }

    @Override
    public short s() {
      return (short) readInt(this, cell -> (short) S.getOpaque(cell));
    }

    @Override
    public char c() {
      return (char) readInt(this, cell -> (char) C.getOpaque(cell));
    }

    @Override
    public int i() {
      return readInt(this, cell -> (int) I.getOpaque(cell));
    }

    @Override
    public float f() {
      return Float.intBitsToFloat(readInt(this, cell -> Float.floatToRawIntBits((float) F.getOpaque(cell))));
    }

    @Override
    public long j() {
      return readLong(this, cell -> (long) J.getOpaque(cell));
    }

    @Override
    public double d() {
      return readDouble(this, cell -> (double) D.getOpaque(cell));
    }

    @Override
    public void write(Primitives value) {
      boolean z = value.z();
      byte b = value.b();
      short s = value.s();
      char c = value.c();
      int i = value.i();
      float f = value.f();
      long j = value.j();
      double d = value.d();
      long stamp = writeLock();
      try {
        Z.setOpaque(this, z);
        B.setOpaque(this, b);
        S.setOpaque(this, s);
        C.setOpaque(this, c);
        I.setOpaque(this, i);
        F.setOpaque(this, f);
        J.setOpaque(this, j);
        D.setOpaque(this, d);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void z(boolean z) {
      long stamp = writeLock();
      try {
        Z.setOpaque(this, z);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void b(byte b) {
      long stamp = writeLock();
      try {
        B.setOpaque(this, b);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void s(short s) {
      long stamp = writeLock();
      try {
        S.setOpaque(this, s);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void c(char c) {
      long stamp = writeLock();
      try {
        C.setOpaque(this, c);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void i(int i) {
      long stamp = writeLock();
      try {
        I.setOpaque(this, i);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void f(float f) {
      long stamp = writeLock();
      try {
        F.setOpaque(this, f);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void j(long j) {
      long stamp = writeLock();
      try {
        J.setOpaque(this, j);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void d(double d) {
      long stamp = writeLock();
      try {
        D.setOpaque(this, d);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Primitives update(UnaryOperator<Primitives> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Primitives next = operator.apply(load(this));
        boolean z = next.z();
        byte b = next.b();
        short s = next.s();
        char c = next.c();
        int i = next.i();
        float f = next.f();
        long j = next.j();
        double d = next.d();
        isWritten = true;
        Z.setOpaque(this, z);
        B.setOpaque(this, b);
        S.setOpaque(this, s);
        C.setOpaque(this, c);
        I.setOpaque(this, i);
        F.setOpaque(this, f);
        J.setOpaque(this, j);
        D.setOpaque(this, d);
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
    public Primitives updateOptimistically(UnaryOperator<Primitives> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Primitives next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Primitives value) {
      boolean z = value.z();
      byte b = value.b();
      short s = value.s();
      char c = value.c();
      int i = value.i();
      float f = value.f();
      long j = value.j();
      double d = value.d();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        Z.setOpaque(this, z);
        B.setOpaque(this, b);
        S.setOpaque(this, s);
        C.setOpaque(this, c);
        I.setOpaque(this, i);
        F.setOpaque(this, f);
        J.setOpaque(this, j);
        D.setOpaque(this, d);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Primitives load(OnHeap cell) {
      boolean z = (boolean) Z.getOpaque(cell);
      byte b = (byte) B.getOpaque(cell);
      short s = (short) S.getOpaque(cell);
      char c = (char) C.getOpaque(cell);
      int i = (int) I.getOpaque(cell);
      float f = (float) F.getOpaque(cell);
      long j = (long) J.getOpaque(cell);
      double d = (double) D.getOpaque(cell);
      return new Primitives(z, b, s, c, i, f, j, d);
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public boolean z() {
        return (boolean) Z.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public byte b() {
        return (byte) B.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public short s() {
        return (short) S.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public char c() {
        return (char) C.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public int i() {
        return (int) I.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public float f() {
        return (float) F.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public long j() {
        return (long) J.getOpaque(OnHeap.this);
      }

      @Override
      @SeqRead
      public double d() {
        return (double) D.getOpaque(OnHeap.this);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements PrimitivesCell {
    private static final int Z = 4;

    private static final int B = 5;

    private static final int S = 6;

    private static final int C = 8;

    private static final int I = 12;

    private static final int F = 16;

    private static final int J = 24;

    private static final int D = 32;

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, PrimitivesCell.BYTES, PrimitivesCell.ALIGNMENT, patience);
    }

    @Override
    public Primitives read() {
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        boolean z = getBoolean(Z);
        byte b = getByte(B);
        short s = getShort(S);
        char c = getChar(C);
        int i = getInt(I);
        float f = getFloat(F);
        long j = getLong(J);
        double d = getDouble(D);
        if (validate(stamp)) {
          return new Primitives(z, b, s, c, i, f, j, d);
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Primitives> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      boolean z = getBoolean(Z);
      byte b = getByte(B);
      short s = getShort(S);
      char c = getChar(C);
      int i = getInt(I);
      float f = getFloat(F);
      long j = getLong(J);
      double d = getDouble(D);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Primitives(z, b, s, c, i, f, j, d));
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
    public boolean z() {
      return readBoolean(this, cell -> cell.getBoolean(Z));
    }

    @Override
    public byte b() {
      return (byte) readInt(this, cell -> cell.getByte(B));
    }

    @Override
    public short s() {
      return (short) readInt(this, cell -> cell.getShort(S));
    }

    @Override
    public char c() {
      return (char) readInt(this, cell -> cell.getChar(C));
    }

    @Override
    public int i() {
      return readInt(this, cell -> cell.getInt(I));
    }

    @Override
    public float f() {
      return Float.intBitsToFloat(readInt(this, cell -> Float.floatToRawIntBits(cell.getFloat(F))));
    }

    @Override
    public long j() {
      return readLong(this, cell -> cell.getLong(J));
    }

    @Override
    public double d() {
      return readDouble(this, cell -> cell.getDouble(D));
    }

    @Override
    public void write(Primitives value) {
      boolean z = value.z();
      byte b = value.b();
      short s = value.s();
      char c = value.c();
      int i = value.i();
      float f = value.f();
      long j = value.j();
      double d = value.d();
      long stamp = writeLock();
      try {
        setBoolean(Z, z);
        setByte(B, b);
        setShort(S, s);
        setChar(C, c);
        setInt(I, i);
        setFloat(F, f);
        setLong(J, j);
        setDouble(D, d);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void z(boolean z) {
      long stamp = writeLock();
      try {
        setBoolean(Z, z);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void b(byte b) {
      long stamp = writeLock();
      try {
        setByte(B, b);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void s(short s) {
      long stamp = writeLock();
      try {
        setShort(S, s);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void c(char c) {
      long stamp = writeLock();
      try {
        setChar(C, c);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void i(int i) {
      long stamp = writeLock();
      try {
        setInt(I, i);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void f(float f) {
      long stamp = writeLock();
      try {
        setFloat(F, f);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void j(long j) {
      long stamp = writeLock();
      try {
        setLong(J, j);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void d(double d) {
      long stamp = writeLock();
      try {
        setDouble(D, d);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Primitives update(UnaryOperator<Primitives> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Primitives next = operator.apply(load(this));
        boolean z = next.z();
        byte b = next.b();
        short s = next.s();
        char c = next.c();
        int i = next.i();
        float f = next.f();
        long j = next.j();
        double d = next.d();
        isWritten = true;
        setBoolean(Z, z);
        setByte(B, b);
        setShort(S, s);
        setChar(C, c);
        setInt(I, i);
        setFloat(F, f);
        setLong(J, j);
        setDouble(D, d);
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
    public Primitives updateOptimistically(UnaryOperator<Primitives> operator) {
      for (; ; ) {
        long version = version();
        Primitives next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Primitives load(Shared cell) {
      boolean z = cell.getBoolean(Z);
      byte b = cell.getByte(B);
      short s = cell.getShort(S);
      char c = cell.getChar(C);
      int i = cell.getInt(I);
      float f = cell.getFloat(F);
      long j = cell.getLong(J);
      double d = cell.getDouble(D);
      return new Primitives(z, b, s, c, i, f, j, d);
    }

    private boolean replace(long version, Primitives value) {
      boolean z = value.z();
      byte b = value.b();
      short s = value.s();
      char c = value.c();
      int i = value.i();
      float f = value.f();
      long j = value.j();
      double d = value.d();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        setBoolean(Z, z);
        setByte(B, b);
        setShort(S, s);
        setChar(C, c);
        setInt(I, i);
        setFloat(F, f);
        setLong(J, j);
        setDouble(D, d);
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
    public boolean recover(Primitives value) {
      boolean z = value.z();
      byte b = value.b();
      short s = value.s();
      char c = value.c();
      int i = value.i();
      float f = value.f();
      long j = value.j();
      double d = value.d();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        setBoolean(Z, z);
        setByte(B, b);
        setShort(S, s);
        setChar(C, c);
        setInt(I, i);
        setFloat(F, f);
        setLong(J, j);
        setDouble(D, d);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public boolean z() {
        return Shared.this.getBoolean(Z);
      }

      @Override
      @SeqRead
      public byte b() {
        return Shared.this.getByte(B);
      }

      @Override
      @SeqRead
      public short s() {
        return Shared.this.getShort(S);
      }

      @Override
      @SeqRead
      public char c() {
        return Shared.this.getChar(C);
      }

      @Override
      @SeqRead
      public int i() {
        return Shared.this.getInt(I);
      }

      @Override
      @SeqRead
      public float f() {
        return Shared.this.getFloat(F);
      }

      @Override
      @SeqRead
      public long j() {
        return Shared.this.getLong(J);
      }

      @Override
      @SeqRead
      public double d() {
        return Shared.this.getDouble(D);
      }
    }
  }
}
