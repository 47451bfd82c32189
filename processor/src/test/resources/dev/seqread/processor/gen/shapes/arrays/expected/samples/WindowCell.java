package samples;

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
 * A {@link Window} behind a sequence lock.
 *
 * <p>Readers take no lock and never delay a writer, and each read sees what one write left,
 * whole. Every method is thread-safe, and each call that reads or writes does so at one
 * instant. A write happens-before the reads that see it.
 */
@Generated("dev.seqread.processor.gen.CellWriter")
public sealed interface WindowCell {
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
  static OnHeap of(Window value) {
    OnHeap cell = create();
    cell.write(value);
    return cell;
  }

  /**
   * The cell that lies in direct or mapped memory, at the buffer's position. Its layout is
   * that of {@code struct window_cell} in the C header beside this class. A call that waits a
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
  Window read();

  /**
   * Tries once to read, without waiting, and hands the value that was read to the reader.
   *
   * @return false, without a call, if a write came in between
   */
  boolean tryRead(Consumer<? super Window> reader);

  /**
   * Writes the value, waiting for other writers.
   */
  void write(Window value);

  /**
   * Writes what the operator makes of the value that is there, and returns it. The operator runs
   * once, inside the write: readers and other writers wait for it, and it must not use the
   * cell. If it throws, nothing was written.
   */
  Window update(UnaryOperator<Window> operator);

  /**
   * {@link #update} for an operator that takes its time: nobody waits for it. It is applied again
   * when another write came in between, so it has no effect of its own.
   */
  Window updateOptimistically(UnaryOperator<Window> operator);

  /**
   * Runs the reader until nothing was written meanwhile, and returns its result, without
   * making a {@link Window}. The reader is a section: what it sees is tentative, so it only
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
   * A copy of {@link Window#tag}.
   */
  byte[] tag();

  /**
   * Writes {@link Window#tag}, and leaves the other components.
   */
  void tag(byte[] tag);

  /**
   * Reads one element of {@link Window#tag}.
   */
  byte tag(int index);

  /**
   * Writes one element of {@link Window#tag}.
   */
  void tag(int index, byte tag);

  /**
   * A copy of {@link Window#samples}.
   */
  double[] samples();

  /**
   * Writes {@link Window#samples}, and leaves the other components.
   */
  void samples(double[] samples);

  /**
   * Reads one element of {@link Window#samples}.
   */
  double samples(int index);

  /**
   * Writes one element of {@link Window#samples}.
   */
  void samples(int index, double samples);

  /**
   * Reads {@link Window#used}.
   */
  int used();

  /**
   * Writes {@link Window#used}, and leaves the other components.
   */
  void used(int used);

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
    byte tag(int index);

    @SeqRead
    double samples(int index);

    @SeqRead
    int used();
  }

  /**
   * A cell on the heap. It is the lock of its own components.
   */
  sealed class OnHeap extends HeapCell implements WindowCell permits WindowCells.Padded {
    private static final VarHandle TAG = MethodHandles.arrayElementVarHandle(byte[].class);

    private static final VarHandle SAMPLES = MethodHandles.arrayElementVarHandle(double[].class);

    private static final VarHandle USED;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        USED = lookup.findVarHandle(OnHeap.class, "used", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private final byte[] tag = new byte[3];

    private final double[] samples = new double[8];

    private int used;

    private final View view = new Loads();

    OnHeap(SeqOptions options) {
      super(options);
    }

    @Override
    public Window read() {
      byte[] tag = new byte[3];
      double[] samples = new double[8];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < tag.length; i++) {
          tag[i] = (byte) TAG.getOpaque(this.tag, i);
        }
        for (int i = 0; i < samples.length; i++) {
          samples[i] = (double) SAMPLES.getOpaque(this.samples, i);
        }
        int used = (int) USED.getOpaque(this);
        if (validate(stamp)) {
          return new Window(tag, samples, used);
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::load);
        }
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Window> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      byte[] tag = new byte[3];
      double[] samples = new double[8];
      for (int i = 0; i < tag.length; i++) {
        tag[i] = (byte) TAG.getOpaque(this.tag, i);
      }
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (double) SAMPLES.getOpaque(this.samples, i);
      }
      int used = (int) USED.getOpaque(this);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Window(tag, samples, used));
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
    public byte[] tag() {
      byte[] tag = new byte[3];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < tag.length; i++) {
          tag[i] = (byte) TAG.getOpaque(this.tag, i);
        }
        if (validate(stamp)) {
          return tag;
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::loadTag);
        }
      }
    }

    @Override
    public byte tag(int index) {
      Objects.checkIndex(index, 3);
      return (byte) readInt(this, cell -> (byte) TAG.getOpaque(cell.tag, index));
    }

    @Override
    public double[] samples() {
      double[] samples = new double[8];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < samples.length; i++) {
          samples[i] = (double) SAMPLES.getOpaque(this.samples, i);
        }
        if (validate(stamp)) {
          return samples;
        }
        if (givesUp(tries)) {
          return readLocked(this, OnHeap::loadSamples);
        }
      }
    }

    @Override
    public double samples(int index) {
      Objects.checkIndex(index, 8);
      return readDouble(this, cell -> (double) SAMPLES.getOpaque(cell.samples, index));
    }

    @Override
    public int used() {
      return readInt(this, cell -> (int) USED.getOpaque(cell));
    }

    @Override
    public void write(Window value) {
      byte[] tag = value.tag();
      WindowCell.requireLength("tag", tag.length, 3);
      double[] samples = value.samples();
      WindowCell.requireLength("samples", samples.length, 8);
      int used = value.used();
      long stamp = writeLock();
      try {
        for (int i = 0; i < tag.length; i++) {
          TAG.setOpaque(this.tag, i, tag[i]);
        }
        for (int i = 0; i < samples.length; i++) {
          SAMPLES.setOpaque(this.samples, i, samples[i]);
        }
        USED.setOpaque(this, used);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void tag(byte[] tag) {
      WindowCell.requireLength("tag", tag.length, 3);
      long stamp = writeLock();
      try {
        for (int i = 0; i < tag.length; i++) {
          TAG.setOpaque(this.tag, i, tag[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void tag(int index, byte tag) {
      Objects.checkIndex(index, 3);
      long stamp = writeLock();
      try {
        TAG.setOpaque(this.tag, index, tag);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void samples(double[] samples) {
      WindowCell.requireLength("samples", samples.length, 8);
      long stamp = writeLock();
      try {
        for (int i = 0; i < samples.length; i++) {
          SAMPLES.setOpaque(this.samples, i, samples[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void samples(int index, double samples) {
      Objects.checkIndex(index, 8);
      long stamp = writeLock();
      try {
        SAMPLES.setOpaque(this.samples, index, samples);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void used(int used) {
      long stamp = writeLock();
      try {
        USED.setOpaque(this, used);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Window update(UnaryOperator<Window> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Window next = operator.apply(load(this));
        byte[] tag = next.tag();
        WindowCell.requireLength("tag", tag.length, 3);
        double[] samples = next.samples();
        WindowCell.requireLength("samples", samples.length, 8);
        int used = next.used();
        isWritten = true;
        for (int i = 0; i < tag.length; i++) {
          TAG.setOpaque(this.tag, i, tag[i]);
        }
        for (int i = 0; i < samples.length; i++) {
          SAMPLES.setOpaque(this.samples, i, samples[i]);
        }
        USED.setOpaque(this, used);
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
    public Window updateOptimistically(UnaryOperator<Window> operator) {
      for (int tries = 1; ; tries++) {
        long stamp = version();
        Window next = operator.apply(read());
        if (replace(stamp, next)) {
          return next;
        }
        if (givesUp(tries)) {
          return update(operator);
        }
      }
    }

    private boolean replace(long version, Window value) {
      byte[] tag = value.tag();
      WindowCell.requireLength("tag", tag.length, 3);
      double[] samples = value.samples();
      WindowCell.requireLength("samples", samples.length, 8);
      int used = value.used();
      long stamp = tryConvertToWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        for (int i = 0; i < tag.length; i++) {
          TAG.setOpaque(this.tag, i, tag[i]);
        }
        for (int i = 0; i < samples.length; i++) {
          SAMPLES.setOpaque(this.samples, i, samples[i]);
        }
        USED.setOpaque(this, used);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private static Window load(OnHeap cell) {
      byte[] tag = new byte[3];
      double[] samples = new double[8];
      for (int i = 0; i < tag.length; i++) {
        tag[i] = (byte) TAG.getOpaque(cell.tag, i);
      }
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (double) SAMPLES.getOpaque(cell.samples, i);
      }
      int used = (int) USED.getOpaque(cell);
      return new Window(tag, samples, used);
    }

    private static byte[] loadTag(OnHeap cell) {
      byte[] tag = new byte[3];
      for (int i = 0; i < tag.length; i++) {
        tag[i] = (byte) TAG.getOpaque(cell.tag, i);
      }
      return tag;
    }

    private static double[] loadSamples(OnHeap cell) {
      double[] samples = new double[8];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (double) SAMPLES.getOpaque(cell.samples, i);
      }
      return samples;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public byte tag(int index) {
        Objects.checkIndex(index, 3);
        return (byte) TAG.getOpaque(OnHeap.this.tag, index);
      }

      @Override
      @SeqRead
      public double samples(int index) {
        Objects.checkIndex(index, 8);
        return (double) SAMPLES.getOpaque(OnHeap.this.samples, index);
      }

      @Override
      @SeqRead
      public int used() {
        return (int) USED.getOpaque(OnHeap.this);
      }
    }
  }

  /**
   * A cell in memory that is shared with other processes. Its writers, in all of them, take
   * turns. Where a writer has died inside a write, calls end with a
   * {@link CellTimeoutException} until {@link #recover} has written the cell anew.
   */
  final class Shared extends SharedCell implements WindowCell {
    private static final int TAG = 4;

    private static final int SAMPLES = 8;

    private static final int USED = 72;

    private final View view = new Loads();

    private Shared(ByteBuffer memory, Duration patience) {
      super(memory, WindowCell.BYTES, WindowCell.ALIGNMENT, patience);
    }

    @Override
    public Window read() {
      byte[] tag = new byte[3];
      double[] samples = new double[8];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < tag.length; i++) {
          tag[i] = getByte(TAG + i);
        }
        for (int i = 0; i < samples.length; i++) {
          samples[i] = getDouble(SAMPLES + 8 * i);
        }
        int used = getInt(USED);
        if (validate(stamp)) {
          return new Window(tag, samples, used);
        }
        retried(tries);
      }
    }

    @Override
    public boolean tryRead(Consumer<? super Window> reader) {
      long stamp = tryReadBegin();
      if (stamp == 0) {
        return false;
      }
      byte[] tag = new byte[3];
      double[] samples = new double[8];
      for (int i = 0; i < tag.length; i++) {
        tag[i] = getByte(TAG + i);
      }
      for (int i = 0; i < samples.length; i++) {
        samples[i] = getDouble(SAMPLES + 8 * i);
      }
      int used = getInt(USED);
      if (!validate(stamp)) {
        return false;
      }
      reader.accept(new Window(tag, samples, used));
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
    public byte[] tag() {
      byte[] tag = new byte[3];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < tag.length; i++) {
          tag[i] = getByte(TAG + i);
        }
        if (validate(stamp)) {
          return tag;
        }
        retried(tries);
      }
    }

    @Override
    public byte tag(int index) {
      Objects.checkIndex(index, 3);
      return (byte) readInt(this, cell -> cell.getByte(TAG + index));
    }

    @Override
    public double[] samples() {
      double[] samples = new double[8];
      for (int tries = 1; ; tries++) {
        long stamp = readBegin();
        for (int i = 0; i < samples.length; i++) {
          samples[i] = getDouble(SAMPLES + 8 * i);
        }
        if (validate(stamp)) {
          return samples;
        }
        retried(tries);
      }
    }

    @Override
    public double samples(int index) {
      Objects.checkIndex(index, 8);
      return readDouble(this, cell -> cell.getDouble(SAMPLES + 8 * index));
    }

    @Override
    public int used() {
      return readInt(this, cell -> cell.getInt(USED));
    }

    @Override
    public void write(Window value) {
      byte[] tag = value.tag();
      WindowCell.requireLength("tag", tag.length, 3);
      double[] samples = value.samples();
      WindowCell.requireLength("samples", samples.length, 8);
      int used = value.used();
      long stamp = writeLock();
      try {
        for (int i = 0; i < tag.length; i++) {
          setByte(TAG + i, tag[i]);
        }
        for (int i = 0; i < samples.length; i++) {
          setDouble(SAMPLES + 8 * i, samples[i]);
        }
        setInt(USED, used);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void tag(byte[] tag) {
      WindowCell.requireLength("tag", tag.length, 3);
      long stamp = writeLock();
      try {
        for (int i = 0; i < tag.length; i++) {
          setByte(TAG + i, tag[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void tag(int index, byte tag) {
      Objects.checkIndex(index, 3);
      long stamp = writeLock();
      try {
        setByte(TAG + index, tag);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void samples(double[] samples) {
      WindowCell.requireLength("samples", samples.length, 8);
      long stamp = writeLock();
      try {
        for (int i = 0; i < samples.length; i++) {
          setDouble(SAMPLES + 8 * i, samples[i]);
        }
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void samples(int index, double samples) {
      Objects.checkIndex(index, 8);
      long stamp = writeLock();
      try {
        setDouble(SAMPLES + 8 * index, samples);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public void used(int used) {
      long stamp = writeLock();
      try {
        setInt(USED, used);
      } finally {
        unlockWrite(stamp);
      }
    }

    @Override
    public Window update(UnaryOperator<Window> operator) {
      long stamp = writeLock();
      boolean isWritten = false;
      try {
        Window next = operator.apply(load(this));
        byte[] tag = next.tag();
        WindowCell.requireLength("tag", tag.length, 3);
        double[] samples = next.samples();
        WindowCell.requireLength("samples", samples.length, 8);
        int used = next.used();
        isWritten = true;
        for (int i = 0; i < tag.length; i++) {
          setByte(TAG + i, tag[i]);
        }
        for (int i = 0; i < samples.length; i++) {
          setDouble(SAMPLES + 8 * i, samples[i]);
        }
        setInt(USED, used);
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
    public Window updateOptimistically(UnaryOperator<Window> operator) {
      for (; ; ) {
        long version = version();
        Window next = operator.apply(read());
        if (replace(version, next)) {
          return next;
        }
      }
    }

    private static Window load(Shared cell) {
      byte[] tag = new byte[3];
      double[] samples = new double[8];
      for (int i = 0; i < tag.length; i++) {
        tag[i] = cell.getByte(TAG + i);
      }
      for (int i = 0; i < samples.length; i++) {
        samples[i] = cell.getDouble(SAMPLES + 8 * i);
      }
      int used = cell.getInt(USED);
      return new Window(tag, samples, used);
    }

    private boolean replace(long version, Window value) {
      byte[] tag = value.tag();
      WindowCell.requireLength("tag", tag.length, 3);
      double[] samples = value.samples();
      WindowCell.requireLength("samples", samples.length, 8);
      int used = value.used();
      long stamp = tryWriteLock(version);
      if (stamp == 0) {
        return false;
      }
      try {
        for (int i = 0; i < tag.length; i++) {
          setByte(TAG + i, tag[i]);
        }
        for (int i = 0; i < samples.length; i++) {
          setDouble(SAMPLES + 8 * i, samples[i]);
        }
        setInt(USED, used);
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
    public boolean recover(Window value) {
      byte[] tag = value.tag();
      WindowCell.requireLength("tag", tag.length, 3);
      double[] samples = value.samples();
      WindowCell.requireLength("samples", samples.length, 8);
      int used = value.used();
      long stamp = takeOver();
      if (stamp == 0) {
        return false;
      }
      try {
        for (int i = 0; i < tag.length; i++) {
          setByte(TAG + i, tag[i]);
        }
        for (int i = 0; i < samples.length; i++) {
          setDouble(SAMPLES + 8 * i, samples[i]);
        }
        setInt(USED, used);
      } finally {
        unlockWrite(stamp);
      }
      return true;
    }

    private final class Loads implements View {
      @Override
      @SeqRead
      public byte tag(int index) {
        Objects.checkIndex(index, 3);
        return Shared.this.getByte(TAG + index);
      }

      @Override
      @SeqRead
      public double samples(int index) {
        Objects.checkIndex(index, 8);
        return Shared.this.getDouble(SAMPLES + 8 * index);
      }

      @Override
      @SeqRead
      public int used() {
        return Shared.this.getInt(USED);
      }
    }
  }
}
