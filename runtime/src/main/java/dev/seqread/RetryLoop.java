package dev.seqread;

import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs a section until it validates. What the section throws counts only when it validates; after
 * the tries that the policy allows, {@link LockedRead} runs it for the last time.
 */
final class RetryLoop {
  private RetryLoop() {}

  static <S extends @Nullable Object, T extends @Nullable Object> T read(
      Sequence lock, S state, Function<? super S, ? extends T> section) {
    long stamp = lock.readBegin();
    for (int tries = 1; ; tries++) {
      try {
        T value = section.apply(state);
        if (lock.validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (lock.validate(stamp)) {
          throw e;
        }
      }
      if (givesUp(lock, tries)) {
        return LockedRead.read(lock, state, section);
      }
      stamp = lock.readBegin();
    }
  }

  static <S extends @Nullable Object> int readInt(
      Sequence lock, S state, ToIntFunction<? super S> section) {
    long stamp = lock.readBegin();
    for (int tries = 1; ; tries++) {
      try {
        int value = section.applyAsInt(state);
        if (lock.validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (lock.validate(stamp)) {
          throw e;
        }
      }
      if (givesUp(lock, tries)) {
        return LockedRead.readInt(lock, state, section);
      }
      stamp = lock.readBegin();
    }
  }

  static <S extends @Nullable Object> long readLong(
      Sequence lock, S state, ToLongFunction<? super S> section) {
    long stamp = lock.readBegin();
    for (int tries = 1; ; tries++) {
      try {
        long value = section.applyAsLong(state);
        if (lock.validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (lock.validate(stamp)) {
          throw e;
        }
      }
      if (givesUp(lock, tries)) {
        return LockedRead.readLong(lock, state, section);
      }
      stamp = lock.readBegin();
    }
  }

  static <S extends @Nullable Object> double readDouble(
      Sequence lock, S state, ToDoubleFunction<? super S> section) {
    long stamp = lock.readBegin();
    for (int tries = 1; ; tries++) {
      try {
        double value = section.applyAsDouble(state);
        if (lock.validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (lock.validate(stamp)) {
          throw e;
        }
      }
      if (givesUp(lock, tries)) {
        return LockedRead.readDouble(lock, state, section);
      }
      stamp = lock.readBegin();
    }
  }

  static <S extends @Nullable Object> boolean readBoolean(
      Sequence lock, S state, Predicate<? super S> section) {
    long stamp = lock.readBegin();
    for (int tries = 1; ; tries++) {
      try {
        boolean value = section.test(state);
        if (lock.validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (lock.validate(stamp)) {
          throw e;
        }
      }
      if (givesUp(lock, tries)) {
        return LockedRead.readBoolean(lock, state, section);
      }
      stamp = lock.readBegin();
    }
  }

  static <S extends @Nullable Object, T extends @Nullable Object> T read(
      Sequence lock, S state, Function<? super S, ? extends T> section, Patience patience)
      throws InterruptedException, TimeoutException {
    patience.begun();
    for (int tries = 1; ; tries++) {
      long stamp = lock.begin(patience);
      if (stamp == 0) {
        throw new TimeoutException();
      }
      try {
        T value = section.apply(state);
        if (lock.validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (lock.validate(stamp)) {
          throw e;
        }
      }
      patience.check();
      if (lock.monitor() == null && givesUp(lock, tries)) {
        return LockedRead.read(lock, state, section, patience);
      }
    }
  }

  /** Whether it is time to take the lock, after so many tries that failed. */
  static boolean givesUp(Sequence lock, int tries) {
    FlightEvents.retried(lock, tries);
    if (tries < lock.options.policy().tries() || !lock.isLockable()) {
      return false;
    }
    FlightEvents.fellBack(lock, tries);
    lock.options.fellBack(lock);
    return true;
  }
}
