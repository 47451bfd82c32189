package dev.seqread;

import java.util.concurrent.locks.LockSupport;

/**
 * One wait in progress. It sleeps in spells and never yields instead: a sleeping virtual thread
 * gives its carrier to the writer that it waits for.
 */
final class Sleep {
  /** A spell that only a wake-up ends. */
  static final long UNTIL_WOKEN = Long.MAX_VALUE;

  private final Object blocker;
  private final Patience patience;
  private boolean interrupted;

  Sleep(Object blocker, Patience patience) {
    this.blocker = blocker;
    this.patience = patience;
  }

  /** Sleeps until unparked, but not for longer than the spell; false if the time is up. */
  boolean spell(long nanos) throws InterruptedException {
    long left = patience.nanosLeft();
    if (left <= 0) {
      return false;
    }
    long most = Math.min(left, nanos);
    if (most == UNTIL_WOKEN) {
      LockSupport.park(blocker);
    } else {
      LockSupport.parkNanos(blocker, most);
    }
    if (Thread.interrupted()) {
      if (patience.interruptible()) {
        throw new InterruptedException();
      }
      interrupted = true;
    }
    return true;
  }

  /** Gives the thread back an interrupt that came during an uninterruptible wait. */
  void end() {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
