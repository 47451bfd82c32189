package dev.seqread;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;

/** How long a wait may last, and whether an interrupt ends it. */
record Patience(boolean interruptible, boolean timed, long deadline) {
  static final Patience ENDLESS = new Patience(false, false, 0);
  static final Patience INTERRUPTIBLE = new Patience(true, false, 0);

  static Patience of(long timeout, TimeUnit unit) {
    return new Patience(true, true, System.nanoTime() + unit.toNanos(timeout));
  }

  long nanosLeft() {
    return timed ? deadline - System.nanoTime() : Long.MAX_VALUE;
  }

  /** Throws when the wait is over. */
  void check() throws InterruptedException, TimeoutException {
    if (interruptible && Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (nanosLeft() <= 0) {
      throw new TimeoutException();
    }
  }

  /** Takes the lock, or returns false when the time is up. */
  boolean acquire(Lock lock) throws InterruptedException {
    if (timed) {
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
