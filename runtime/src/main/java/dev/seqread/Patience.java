package dev.seqread;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;

/**
 * How long a wait may last, and whether an interrupt ends it. Any limit will do: one that is not
 * positive is over at once, and one that reaches beyond the clock is for ever.
 */
record Patience(boolean interruptible, boolean timed, long deadline) {
  static final Patience ENDLESS = new Patience(false, false, 0);
  static final Patience INTERRUPTIBLE = new Patience(true, false, 0);

  static Patience of(long timeout, TimeUnit unit) {
    return new Patience(true, true, deadline(unit.toNanos(timeout)));
  }

  /** Not ended by an interrupt. */
  static Patience ofNanos(long nanos) {
    return new Patience(false, true, deadline(nanos));
  }

  /** The length in nanoseconds; the nearest there is where that is no {@code long}. */
  static long nanos(Duration duration) {
    return NANOSECONDS.convert(duration);
  }

  private static long deadline(long nanos) {
    return System.nanoTime() + Math.max(0, nanos);
  }

  /** Throws if the thread was interrupted before the wait. */
  Patience begun() throws InterruptedException {
    if (interruptible && Thread.interrupted()) {
      throw new InterruptedException();
    }
    return this;
  }

  boolean isEndless() {
    return !timed && !interruptible;
  }

  long nanosLeft() {
    return timed ? deadline - System.nanoTime() : Long.MAX_VALUE;
  }

  /** Throws when the wait is over. */
  void check() throws InterruptedException, TimeoutException {
    begun();
    if (nanosLeft() <= 0) {
      throw new TimeoutException();
    }
  }

  /** Takes the lock, or returns false when the time is up. */
  boolean acquire(Lock lock) throws InterruptedException {
    if (timed && interruptible) {
      return lock.tryLock(nanosLeft(), NANOSECONDS);
    }
    if (interruptible) {
      lock.lockInterruptibly();
    } else {
      lock.lock();
    }
    return true;
  }
}
