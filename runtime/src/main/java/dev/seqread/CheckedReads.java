package dev.seqread;

import org.jspecify.annotations.Nullable;

/** The {@link RetryLoop} around a section that throws checked exceptions. */
final class CheckedReads {
  private CheckedReads() {}

  static <S extends @Nullable Object, T extends @Nullable Object, X extends Throwable> T read(
      Sequence lock, S state, CheckedFunction<? super S, ? extends T, ? extends X> section)
      throws X {
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
      if (RetryLoop.givesUp(lock, tries)) {
        return locked(lock, state, section);
      }
      stamp = lock.readBegin();
    }
  }

  private static <S extends @Nullable Object, T extends @Nullable Object, X extends Throwable>
      T locked(Sequence lock, S state, CheckedFunction<? super S, ? extends T, ? extends X> section)
          throws X {
    Object monitor = lock.monitor();
    if (monitor != null) {
      synchronized (monitor) {
        return section.apply(state);
      }
    }
    LockedRead.lockToRead(lock);
    try {
      return section.apply(state);
    } finally {
      lock.unlockToRead();
    }
  }
}
