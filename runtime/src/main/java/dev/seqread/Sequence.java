package dev.seqread;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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
 * The reading side of a sequence lock: sections that run without a lock and are validated
 * afterwards.
 */
public abstract sealed class Sequence permits SeqLock, SeqCount {
  static final VarHandle SEQUENCE;

  /** Set in the counter while a write is in progress. */
  static final long WRITING = 1;

  static {
    try {
      SEQUENCE = MethodHandles.lookup().findVarHandle(Sequence.class, "sequence", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  volatile long sequence = 2;

  Sequence() {}

  /** Begins a section, after waiting for a write that is in progress. */
  @SeqBegin
  public final long readBegin() {
    long stamp = sequence;
    return (stamp & WRITING) == 0 ? stamp : awaitBegin();
  }

  /** Begins a section, or returns 0, which never validates, while a write is in progress. */
  @SeqBegin
  public final long tryReadBegin() {
    long stamp = sequence;
    return (stamp & WRITING) == 0 ? stamp : 0;
  }

  /** Whether nothing was written since the section began. */
  @SeqValidate
  public final boolean validate(long stamp) {
    VarHandle.acquireFence();
    return stamp == sequence;
  }

  /** Whether the section has to start over: the negation of {@link #validate}. */
  @SeqRetry
  public final boolean readRetry(long stamp) {
    return !validate(stamp);
  }

  /** Runs the section until it validates, and returns its result. */
  public final <T extends @Nullable Object> T read(@SeqRead Supplier<? extends T> section) {
    return read(section, Supplier::get);
  }

  /** Runs the section until it validates, and returns its result. */
  public final int readInt(@SeqRead IntSupplier section) {
    return readInt(section, IntSupplier::getAsInt);
  }

  /** Runs the section until it validates, and returns its result. */
  public final long readLong(@SeqRead LongSupplier section) {
    return readLong(section, LongSupplier::getAsLong);
  }

  /** Runs the section until it validates, and returns its result. */
  public final double readDouble(@SeqRead DoubleSupplier section) {
    return readDouble(section, DoubleSupplier::getAsDouble);
  }

  /** Runs the section until it validates, and returns its result. */
  public final boolean readBoolean(@SeqRead BooleanSupplier section) {
    return readBoolean(section, BooleanSupplier::getAsBoolean);
  }

  /** Runs the section on the state until it validates, and returns its result. */
  public final <S extends @Nullable Object, T extends @Nullable Object> T read(
      S state, @SeqRead Function<? super S, ? extends T> section) {
    for (; ; ) {
      long stamp = readBegin();
      try {
        T value = section.apply(state);
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
    }
  }

  /** Runs the section on the state until it validates, and returns its result. */
  public final <S extends @Nullable Object> int readInt(
      S state, @SeqRead ToIntFunction<? super S> section) {
    for (; ; ) {
      long stamp = readBegin();
      try {
        int value = section.applyAsInt(state);
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
    }
  }

  /** Runs the section on the state until it validates, and returns its result. */
  public final <S extends @Nullable Object> long readLong(
      S state, @SeqRead ToLongFunction<? super S> section) {
    for (; ; ) {
      long stamp = readBegin();
      try {
        long value = section.applyAsLong(state);
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
    }
  }

  /** Runs the section on the state until it validates, and returns its result. */
  public final <S extends @Nullable Object> double readDouble(
      S state, @SeqRead ToDoubleFunction<? super S> section) {
    for (; ; ) {
      long stamp = readBegin();
      try {
        double value = section.applyAsDouble(state);
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
    }
  }

  /** Runs the section on the state until it validates, and returns its result. */
  public final <S extends @Nullable Object> boolean readBoolean(
      S state, @SeqRead Predicate<? super S> section) {
    for (; ; ) {
      long stamp = readBegin();
      try {
        boolean value = section.test(state);
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
    }
  }

  abstract long awaitBegin();
}
