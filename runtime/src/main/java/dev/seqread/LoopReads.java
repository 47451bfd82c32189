package dev.seqread;

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

/** The reads of a {@link Sequence} that go on until a section validates. */
abstract sealed class LoopReads extends PatientReads permits Sequence {
  /**
   * Runs the section until it validates and returns its result. After the tries that the {@link
   * ReadPolicy} allows, it takes the lock, where there is one, and runs the section for the last
   * time.
   *
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  public final <T extends @Nullable Object> T read(@SeqRead Supplier<? extends T> section) {
    return RetryLoop.read((Sequence) this, section, Supplier::get);
  }

  /** {@link #read(Supplier)} for {@code int}. */
  public final int readInt(@SeqRead IntSupplier section) {
    return RetryLoop.readInt((Sequence) this, section, IntSupplier::getAsInt);
  }

  /** {@link #read(Supplier)} for {@code long}. */
  public final long readLong(@SeqRead LongSupplier section) {
    return RetryLoop.readLong((Sequence) this, section, LongSupplier::getAsLong);
  }

  /** {@link #read(Supplier)} for {@code double}. */
  public final double readDouble(@SeqRead DoubleSupplier section) {
    return RetryLoop.readDouble((Sequence) this, section, DoubleSupplier::getAsDouble);
  }

  /** {@link #read(Supplier)} for {@code boolean}. */
  public final boolean readBoolean(@SeqRead BooleanSupplier section) {
    return RetryLoop.readBoolean((Sequence) this, section, BooleanSupplier::getAsBoolean);
  }

  /**
   * {@link #read(Supplier)} for a section that is handed its state, so that the lambda captures
   * nothing.
   */
  public final <S extends @Nullable Object, T extends @Nullable Object> T read(
      S state, @SeqRead Function<? super S, ? extends T> section) {
    return RetryLoop.read((Sequence) this, state, section);
  }

  /** {@link #read(Object, Function)} for {@code int}. */
  public final <S extends @Nullable Object> int readInt(
      S state, @SeqRead ToIntFunction<? super S> section) {
    return RetryLoop.readInt((Sequence) this, state, section);
  }

  /** {@link #read(Object, Function)} for {@code long}. */
  public final <S extends @Nullable Object> long readLong(
      S state, @SeqRead ToLongFunction<? super S> section) {
    return RetryLoop.readLong((Sequence) this, state, section);
  }

  /** {@link #read(Object, Function)} for {@code double}. */
  public final <S extends @Nullable Object> double readDouble(
      S state, @SeqRead ToDoubleFunction<? super S> section) {
    return RetryLoop.readDouble((Sequence) this, state, section);
  }

  /** {@link #read(Object, Function)} for {@code boolean}. */
  public final <S extends @Nullable Object> boolean readBoolean(
      S state, @SeqRead Predicate<? super S> section) {
    return RetryLoop.readBoolean((Sequence) this, state, section);
  }
}
