package dev.seqread;

import static dev.seqread.Patience.ENDLESS;

import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The last run of a section by a retry loop: with the writers kept out. */
final class LockedRead {
  private LockedRead() {}

  static <S extends @Nullable Object, T extends @Nullable Object> T read(
      Sequence lock, S state, Function<? super S, ? extends T> section, Patience patience)
      throws InterruptedException, TimeoutException {
    if (!lock.lockToRead(patience)) {
      throw new TimeoutException();
    }
    try {
      return section.apply(state);
    } finally {
      lock.unlockToRead();
    }
  }

  static <S extends @Nullable Object, T extends @Nullable Object> T read(
      Sequence lock, S state, Function<? super S, ? extends T> section) {
    Object monitor = lock.monitor();
    if (monitor != null) {
      synchronized (monitor) {
        return section.apply(state);
      }
    }
    lockToRead(lock);
    try {
      return section.apply(state);
    } finally {
      lock.unlockToRead();
    }
  }

  static <S extends @Nullable Object> int readInt(
      Sequence lock, S state, ToIntFunction<? super S> section) {
    Object monitor = lock.monitor();
    if (monitor != null) {
      synchronized (monitor) {
        return section.applyAsInt(state);
      }
    }
    lockToRead(lock);
    try {
      return section.applyAsInt(state);
    } finally {
      lock.unlockToRead();
    }
  }

  static <S extends @Nullable Object> long readLong(
      Sequence lock, S state, ToLongFunction<? super S> section) {
    Object monitor = lock.monitor();
    if (monitor != null) {
      synchronized (monitor) {
        return section.applyAsLong(state);
      }
    }
    lockToRead(lock);
    try {
      return section.applyAsLong(state);
    } finally {
      lock.unlockToRead();
    }
  }

  static <S extends @Nullable Object> double readDouble(
      Sequence lock, S state, ToDoubleFunction<? super S> section) {
    Object monitor = lock.monitor();
    if (monitor != null) {
      synchronized (monitor) {
        return section.applyAsDouble(state);
      }
    }
    lockToRead(lock);
    try {
      return section.applyAsDouble(state);
    } finally {
      lock.unlockToRead();
    }
  }

  static <S extends @Nullable Object> boolean readBoolean(
      Sequence lock, S state, Predicate<? super S> section) {
    Object monitor = lock.monitor();
    if (monitor != null) {
      synchronized (monitor) {
        return section.test(state);
      }
    }
    lockToRead(lock);
    try {
      return section.test(state);
    } finally {
      lock.unlockToRead();
    }
  }

  static void lockToRead(Sequence lock) {
    try {
      lock.lockToRead(ENDLESS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
