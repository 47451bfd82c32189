package dev.seqread;

import static dev.seqread.Patience.ENDLESS;
import static dev.seqread.Patience.INTERRUPTIBLE;
import static dev.seqread.Word.BUSY;
import static dev.seqread.Word.DOOMED;
import static dev.seqread.Word.FIRST;
import static dev.seqread.Word.LOCKED;
import static dev.seqread.Word.STEP;
import static dev.seqread.Word.VERSION;
import static dev.seqread.Word.WATCHED;
import static dev.seqread.Word.WRITING;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The reading side of a sequence lock: a counter, and sections that read without a lock and are
 * validated afterwards.
 *
 * <pre>{@code
 * long stamp;
 * do {
 *   stamp = lock.readBegin();
 *   a = this.a;
 *   b = this.b;
 * } while (lock.readRetry(stamp));
 * }</pre>
 *
 * <p>What a section reads is <em>tentative</em> until its stamp is validated: it may mix two
 * writes, and must not leave the section. A section has no effect that a second run would repeat,
 * and it comes to an end also on data that makes no sense. The {@code read} methods are the loop
 * around such a section. What a section throws is tentative too: they drop the exception and run
 * the section again if the data was inconsistent, and let it out if not.
 *
 * <p>A stamp is a number that no later write repeats. It may be validated any number of times, by
 * any thread that got it in a way that happens-before, and needs no release: a section may simply
 * be left. 0 is never valid.
 *
 * <p><strong>Progress.</strong> A section never delays a writer. A reader waits for a write in
 * progress, first spinning and then parked, so that no thread, virtual or not, is kept from running
 * by one that waits. Under incessant writers validations may go on failing; the {@code read}
 * methods then take the lock after the tries that their {@link ReadPolicy} allows.
 *
 * <p><strong>Memory order.</strong> A begin is an acquire of the last write that ended; a
 * validation that succeeds orders the section's reads before everything after it. The package
 * documentation has the whole argument. Every method is thread-safe.
 */
public abstract sealed class Sequence permits QueuedSequence, SeqCount {
  static final VarHandle SEQUENCE;

  static {
    try {
      SEQUENCE = MethodHandles.lookup().findVarHandle(Sequence.class, "sequence", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Looks at a counter that is odd, and the pauses before each, before a reader sleeps. */
  static final int LOOKS = 64;

  static final int PAUSES = 2;

  /** Read as a field, which is fast before compilation too; written through {@link #SEQUENCE}. */
  volatile long sequence;

  final SeqOptions options;

  Sequence(SeqOptions options, long flags) {
    this.options = options;
    sequence = FIRST | flags | (options.watching() ? WATCHED : 0);
  }

  /**
   * Begins a section, after waiting for a write that is in progress.
   *
   * @return the stamp to validate, not 0
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  @SeqBegin
  public final long readBegin() {
    long now = sequence;
    return (now & BUSY) == 0 ? now : beginSlowly();
  }

  /**
   * Begins a section if no write is in progress, without waiting.
   *
   * @return the stamp to validate, or 0 if a write is in progress
   */
  @SeqBegin
  public final long tryReadBegin() {
    long now = sequence;
    return (now & BUSY) == 0 ? now : tryBeginSlowly();
  }

  /**
   * Begins a section, after waiting no longer than the time given for a write that is in progress.
   *
   * @param timeout how long to wait, in the unit; not at all if it is not positive
   * @return the stamp to validate, or 0 if the time is up
   * @throws InterruptedException if the thread is interrupted while it waits
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  @SeqBegin
  public final long tryReadBegin(long timeout, TimeUnit unit) throws InterruptedException {
    long now = sequence;
    return (now & BUSY) == 0 ? now : begin(Patience.of(timeout, unit));
  }

  /**
   * Begins a section, after waiting for a write that is in progress.
   *
   * @return the stamp to validate, not 0
   * @throws InterruptedException if the thread is interrupted while it waits
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  @SeqBegin
  public final long readBeginInterruptibly() throws InterruptedException {
    long now = sequence;
    return (now & BUSY) == 0 ? now : begin(INTERRUPTIBLE);
  }

  /**
   * Whether the section that has the stamp is consistent: nothing was written since it began. The
   * stamp of a lock that is still held is consistent.
   */
  @SeqValidate
  public final boolean validate(long stamp) {
    VarHandle.acquireFence();
    long now = sequence;
    return stamp == now || validateSlowly(stamp, now);
  }

  /**
   * Whether two sections are consistent, with each other too: at the moment of this call everything
   * that both read was still so.
   */
  @SeqValidate
  public final boolean validate(long stamp, Sequence other, long otherStamp) {
    return validate(stamp) & other.validate(otherStamp);
  }

  /** Whether the section has to start over: the negation of {@link #validate(long)}. */
  @SeqRetry
  public final boolean readRetry(long stamp) {
    return !validate(stamp);
  }

  /**
   * Leaves a section without validating it; what it read must not be used. Only an observer
   * notices, so a section may also be left without this call.
   */
  @SeqCancel
  public final void cancel(long stamp) {
    if ((sequence & WATCHED) != 0) {
      options.cancelled(this, stamp);
    }
  }

  /**
   * Runs the section until it validates and returns its result. After the tries that the {@link
   * ReadPolicy} allows, it takes the lock, where there is one, and runs the section for the last
   * time.
   *
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  public final <T extends @Nullable Object> T read(@SeqRead Supplier<? extends T> section) {
    return RetryLoop.read(this, section, Supplier::get);
  }

  /** {@link #read(Supplier)} for {@code int}. */
  public final int readInt(@SeqRead IntSupplier section) {
    return RetryLoop.readInt(this, section, IntSupplier::getAsInt);
  }

  /** {@link #read(Supplier)} for {@code long}. */
  public final long readLong(@SeqRead LongSupplier section) {
    return RetryLoop.readLong(this, section, LongSupplier::getAsLong);
  }

  /** {@link #read(Supplier)} for {@code double}. */
  public final double readDouble(@SeqRead DoubleSupplier section) {
    return RetryLoop.readDouble(this, section, DoubleSupplier::getAsDouble);
  }

  /** {@link #read(Supplier)} for {@code boolean}. */
  public final boolean readBoolean(@SeqRead BooleanSupplier section) {
    return RetryLoop.readBoolean(this, section, BooleanSupplier::getAsBoolean);
  }

  /**
   * {@link #read(Supplier)} for a section that is handed its state, so that the lambda captures
   * nothing.
   */
  public final <S extends @Nullable Object, T extends @Nullable Object> T read(
      S state, @SeqRead Function<? super S, ? extends T> section) {
    return RetryLoop.read(this, state, section);
  }

  /** {@link #read(Object, Function)} for {@code int}. */
  public final <S extends @Nullable Object> int readInt(
      S state, @SeqRead ToIntFunction<? super S> section) {
    return RetryLoop.readInt(this, state, section);
  }

  /** {@link #read(Object, Function)} for {@code long}. */
  public final <S extends @Nullable Object> long readLong(
      S state, @SeqRead ToLongFunction<? super S> section) {
    return RetryLoop.readLong(this, state, section);
  }

  /** {@link #read(Object, Function)} for {@code double}. */
  public final <S extends @Nullable Object> double readDouble(
      S state, @SeqRead ToDoubleFunction<? super S> section) {
    return RetryLoop.readDouble(this, state, section);
  }

  /** {@link #read(Object, Function)} for {@code boolean}. */
  public final <S extends @Nullable Object> boolean readBoolean(
      S state, @SeqRead Predicate<? super S> section) {
    return RetryLoop.readBoolean(this, state, section);
  }

  /**
   * {@link #read(Supplier)}, given up when the thread is interrupted while it waits or between two
   * tries.
   *
   * @throws InterruptedException if that happens
   */
  public final <T extends @Nullable Object> T readInterruptibly(
      @SeqRead Supplier<? extends T> section) throws InterruptedException {
    try {
      return RetryLoop.read(this, section, INTERRUPTIBLE);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * {@link #readInterruptibly}, given up when the time is up as well. A run of the section that has
   * started is not cut short.
   *
   * @param timeout how long to go on, in the unit; if it is not positive, for one try without a
   *     wait
   * @throws InterruptedException if the thread is interrupted while it waits or between two tries
   * @throws TimeoutException if no try has validated when the time is up
   */
  public final <T extends @Nullable Object> T read(
      @SeqRead Supplier<? extends T> section, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return RetryLoop.read(this, section, Patience.of(timeout, unit));
  }

  /** The class, the version and what is in progress, for debugging. */
  @Override
  public final String toString() {
    long now = sequence;
    String state =
        (now & WRITING) != 0 ? "writing" : (now & LOCKED) != 0 ? "locked to read" : "free";
    return getClass().getSimpleName() + "[version " + (now - FIRST) / STEP + ", " + state + "]";
  }

  private long beginSlowly() {
    try {
      return begin(ENDLESS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  final long begin(Patience patience) throws InterruptedException {
    long now = sequence;
    return begun((now & WRITING) == 0 ? now & VERSION : beginAfterWrite(patience));
  }

  private long beginAfterWrite(Patience patience) throws InterruptedException {
    if (options.struck()) {
      return DOOMED;
    }
    for (int looks = 0; looks < LOOKS; looks++) {
      pause(PAUSES);
      long now = sequence;
      if ((now & WRITING) == 0) {
        return now & VERSION;
      }
    }
    if (isWriter()) {
      throw new IllegalMonitorStateException("this thread is the writer that it would wait for");
    }
    return awaitBegin(patience);
  }

  static void pause(int times) {
    for (int i = 0; i < times; i++) {
      Thread.onSpinWait();
    }
  }

  private long tryBeginSlowly() {
    long now = sequence;
    return begun((now & WRITING) == 0 ? now & VERSION : 0);
  }

  private long begun(long stamp) {
    if (stamp != 0) {
      options.begun(this, stamp);
    }
    return stamp;
  }

  /**
   * Also true when the counter differs from the stamp only in its flags. A watched counter always
   * differs from the stamps of its sections.
   */
  private boolean validateSlowly(long stamp, long now) {
    boolean consistent =
        (stamp & (LOCKED | WRITING)) == 0
            && (now & WRITING) == 0
            && (now & VERSION) == (stamp & VERSION);
    return (now & WATCHED) == 0 ? consistent : options.settled(this, stamp, consistent);
  }

  /** Whether this thread is the one whose write is in progress, as far as that is known. */
  abstract boolean isWriter();

  /** Waits, without spinning, for the write that is in progress; 0 if the time is up. */
  abstract long awaitBegin(Patience patience) throws InterruptedException;

  /** Whether there is a lock that keeps writers out, and that this thread may wait for. */
  abstract boolean isLockable();

  /** Keeps writers out, but not readers; false if the time is up. */
  abstract boolean lockToRead(Patience patience) throws InterruptedException;

  abstract void unlockToRead();

  /** The monitor that keeps writers out, in place of {@link #lockToRead}. */
  @Nullable Object monitor() {
    return null;
  }
}
