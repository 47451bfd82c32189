package dev.seqread;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The retry loops of a {@link SharedSeqCount}. */
abstract sealed class SharedReads permits SharedSeqCount {
  abstract int readBegin();

  abstract int begin(Patience patience) throws InterruptedException, TimeoutException;

  abstract boolean validate(int stamp);

  /**
   * Runs the section until it validates, and returns its result. What a section throws counts only
   * if it validates.
   *
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  public final <T extends @Nullable Object> T read(@SeqRead Supplier<? extends T> section) {
    for (int tries = 1; ; tries++) {
      int stamp = readBegin();
      try {
        T value = section.get();
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      FlightEvents.retried(this, tries);
    }
  }

  /** {@link #read(Supplier)} for {@code int}. */
  public final int readInt(@SeqRead IntSupplier section) {
    for (int tries = 1; ; tries++) {
      int stamp = readBegin();
      try {
        int value = section.getAsInt();
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      FlightEvents.retried(this, tries);
    }
  }

  /** {@link #read(Supplier)} for {@code long}. */
  public final long readLong(@SeqRead LongSupplier section) {
    for (int tries = 1; ; tries++) {
      int stamp = readBegin();
      try {
        long value = section.getAsLong();
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      FlightEvents.retried(this, tries);
    }
  }

  /** {@link #read(Supplier)} for {@code double}. */
  public final double readDouble(@SeqRead DoubleSupplier section) {
    for (int tries = 1; ; tries++) {
      int stamp = readBegin();
      try {
        double value = section.getAsDouble();
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      FlightEvents.retried(this, tries);
    }
  }

  /** {@link #read(Supplier)} for {@code boolean}. */
  public final boolean readBoolean(@SeqRead BooleanSupplier section) {
    for (int tries = 1; ; tries++) {
      int stamp = readBegin();
      try {
        boolean value = section.getAsBoolean();
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      FlightEvents.retried(this, tries);
    }
  }

  /**
   * {@link #read(Supplier)} for a section that may throw a checked exception.
   *
   * @throws X if the section threw it
   */
  public final <T extends @Nullable Object, X extends Throwable> T readChecked(
      @SeqRead CheckedSupplier<? extends T, ? extends X> section) throws X {
    for (int tries = 1; ; tries++) {
      int stamp = readBegin();
      try {
        T value = section.get();
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      FlightEvents.retried(this, tries);
    }
  }

  /**
   * {@link #read(Supplier)}, given up when the thread is interrupted before it, while it waits or
   * between two tries.
   *
   * @throws InterruptedException if that happens
   */
  public final <T extends @Nullable Object> T readInterruptibly(
      @SeqRead Supplier<? extends T> section) throws InterruptedException {
    try {
      return read(section, Patience.INTERRUPTIBLE);
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
   * @throws TimeoutException if no try has validated when the time is up
   */
  public final <T extends @Nullable Object> T read(
      @SeqRead Supplier<? extends T> section, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return read(section, Patience.of(timeout, unit));
  }

  private <T extends @Nullable Object> T read(Supplier<? extends T> section, Patience patience)
      throws InterruptedException, TimeoutException {
    patience.begun();
    for (int tries = 1; ; tries++) {
      int stamp = begin(patience);
      try {
        T value = section.get();
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      FlightEvents.retried(this, tries);
      patience.check();
    }
  }
}
