package dev.seqread;

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
 * The reads of a {@link Sequence} that are given up on an interrupt or after a time, and those of
 * sections that throw checked exceptions.
 *
 * <p>The locked run that a {@link ReadPolicy} asks for is waited for no longer than that. A monitor
 * cannot be waited for so, and such a read of a counter that is bound to one goes on trying.
 */
abstract sealed class PatientReads permits LoopReads {
  /**
   * {@link Sequence#read(Supplier)} for a section that may throw a checked exception. What it
   * throws counts only if the section was consistent.
   *
   * @throws X if the section threw it
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  public final <T extends @Nullable Object, X extends Throwable> T readChecked(
      @SeqRead CheckedSupplier<? extends T, ? extends X> section) throws X {
    return CheckedReads.read((Sequence) this, section, CheckedSupplier::get);
  }

  /** {@link #readChecked(CheckedSupplier)} for a section that is handed its state. */
  public final <S extends @Nullable Object, T extends @Nullable Object, X extends Throwable>
      T readChecked(S state, @SeqRead CheckedFunction<? super S, ? extends T, ? extends X> section)
          throws X {
    return CheckedReads.read((Sequence) this, state, section);
  }

  /**
   * {@link Sequence#read(Supplier)}, given up when the thread is interrupted before it, while it
   * waits or between two tries.
   *
   * @throws InterruptedException if that happens
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  public final <T extends @Nullable Object> T readInterruptibly(
      @SeqRead Supplier<? extends T> section) throws InterruptedException {
    return interruptibly(section, Supplier::get);
  }

  /** {@link #readInterruptibly(Supplier)} for a section that is handed its state. */
  public final <S extends @Nullable Object, T extends @Nullable Object> T readInterruptibly(
      S state, @SeqRead Function<? super S, ? extends T> section) throws InterruptedException {
    return interruptibly(state, section::apply);
  }

  /** {@link #readInterruptibly(Supplier)} for {@code int}. */
  public final int readIntInterruptibly(@SeqRead IntSupplier section) throws InterruptedException {
    return interruptibly(section, IntSupplier::getAsInt);
  }

  /** {@link #readInterruptibly(Object, Function)} for {@code int}. */
  public final <S extends @Nullable Object> int readIntInterruptibly(
      S state, @SeqRead ToIntFunction<? super S> section) throws InterruptedException {
    return interruptibly(state, section::applyAsInt);
  }

  /** {@link #readInterruptibly(Supplier)} for {@code long}. */
  public final long readLongInterruptibly(@SeqRead LongSupplier section)
      throws InterruptedException {
    return interruptibly(section, LongSupplier::getAsLong);
  }

  /** {@link #readInterruptibly(Object, Function)} for {@code long}. */
  public final <S extends @Nullable Object> long readLongInterruptibly(
      S state, @SeqRead ToLongFunction<? super S> section) throws InterruptedException {
    return interruptibly(state, section::applyAsLong);
  }

  /** {@link #readInterruptibly(Supplier)} for {@code double}. */
  public final double readDoubleInterruptibly(@SeqRead DoubleSupplier section)
      throws InterruptedException {
    return interruptibly(section, DoubleSupplier::getAsDouble);
  }

  /** {@link #readInterruptibly(Object, Function)} for {@code double}. */
  public final <S extends @Nullable Object> double readDoubleInterruptibly(
      S state, @SeqRead ToDoubleFunction<? super S> section) throws InterruptedException {
    return interruptibly(state, section::applyAsDouble);
  }

  /** {@link #readInterruptibly(Supplier)} for {@code boolean}. */
  public final boolean readBooleanInterruptibly(@SeqRead BooleanSupplier section)
      throws InterruptedException {
    return interruptibly(section, BooleanSupplier::getAsBoolean);
  }

  /** {@link #readInterruptibly(Object, Function)} for {@code boolean}. */
  public final <S extends @Nullable Object> boolean readBooleanInterruptibly(
      S state, @SeqRead Predicate<? super S> section) throws InterruptedException {
    return interruptibly(state, section::test);
  }

  /**
   * {@link #readInterruptibly(Supplier)}, given up when the time is up as well. A run of the
   * section that has started is not cut short.
   *
   * @param timeout how long to go on, in the unit; if it is not positive, for one try without a
   *     wait
   * @throws InterruptedException if the thread is interrupted before it, while it waits or between
   *     two tries
   * @throws TimeoutException if no try has validated when the time is up
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  public final <T extends @Nullable Object> T read(
      @SeqRead Supplier<? extends T> section, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return RetryLoop.read((Sequence) this, section, Supplier::get, Patience.of(timeout, unit));
  }

  /** {@link #read(Supplier, long, TimeUnit)} for a section that is handed its state. */
  public final <S extends @Nullable Object, T extends @Nullable Object> T read(
      S state, @SeqRead Function<? super S, ? extends T> section, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return RetryLoop.read((Sequence) this, state, section::apply, Patience.of(timeout, unit));
  }

  /** {@link #read(Supplier, long, TimeUnit)} for {@code int}. */
  public final int readInt(@SeqRead IntSupplier section, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return RetryLoop.read(
        (Sequence) this, section, IntSupplier::getAsInt, Patience.of(timeout, unit));
  }

  /** {@link #read(Object, Function, long, TimeUnit)} for {@code int}. */
  public final <S extends @Nullable Object> int readInt(
      S state, @SeqRead ToIntFunction<? super S> section, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return RetryLoop.read((Sequence) this, state, section::applyAsInt, Patience.of(timeout, unit));
  }

  /** {@link #read(Supplier, long, TimeUnit)} for {@code long}. */
  public final long readLong(@SeqRead LongSupplier section, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return RetryLoop.read(
        (Sequence) this, section, LongSupplier::getAsLong, Patience.of(timeout, unit));
  }

  /** {@link #read(Object, Function, long, TimeUnit)} for {@code long}. */
  public final <S extends @Nullable Object> long readLong(
      S state, @SeqRead ToLongFunction<? super S> section, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return RetryLoop.read((Sequence) this, state, section::applyAsLong, Patience.of(timeout, unit));
  }

  /** {@link #read(Supplier, long, TimeUnit)} for {@code double}. */
  public final double readDouble(@SeqRead DoubleSupplier section, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return RetryLoop.read(
        (Sequence) this, section, DoubleSupplier::getAsDouble, Patience.of(timeout, unit));
  }

  /** {@link #read(Object, Function, long, TimeUnit)} for {@code double}. */
  public final <S extends @Nullable Object> double readDouble(
      S state, @SeqRead ToDoubleFunction<? super S> section, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return RetryLoop.read(
        (Sequence) this, state, section::applyAsDouble, Patience.of(timeout, unit));
  }

  /** {@link #read(Supplier, long, TimeUnit)} for {@code boolean}. */
  public final boolean readBoolean(@SeqRead BooleanSupplier section, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return RetryLoop.read(
        (Sequence) this, section, BooleanSupplier::getAsBoolean, Patience.of(timeout, unit));
  }

  /** {@link #read(Object, Function, long, TimeUnit)} for {@code boolean}. */
  public final <S extends @Nullable Object> boolean readBoolean(
      S state, @SeqRead Predicate<? super S> section, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return RetryLoop.read((Sequence) this, state, section::test, Patience.of(timeout, unit));
  }

  private <S extends @Nullable Object, T extends @Nullable Object> T interruptibly(
      S state, Function<? super S, ? extends T> section) throws InterruptedException {
    try {
      return RetryLoop.read((Sequence) this, state, section, Patience.INTERRUPTIBLE);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
