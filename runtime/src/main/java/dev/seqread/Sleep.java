package dev.seqread;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * One wait in progress. It sleeps in spells and never yields instead: a sleeping virtual thread
 * gives its carrier to the writer that it waits for.
 */
final class Sleep {
  private static final long FIRST_SPELL_NANOS = 20_000;
  private static final long LONGEST_SPELL_NANOS = 1_000_000;

  private final Object blocker;
  private final Patience patience;
  private boolean interrupted;

  Sleep(Object blocker, Patience patience) {
    this.blocker = blocker;
    this.patience = patience;
  }

  /**
   * Waits, where nobody wakes the thread, for an answer that is not negative. The spells between
   * two looks grow up to a millisecond.
   *
   * @return the answer, or a negative number if the time is up
   */
  static long until(LongSupplier answer, Object blocker, Patience patience)
      throws InterruptedException {
    Sleep sleep = new Sleep(blocker, patience);
    try {
      long seen = answer.getAsLong();
      long spell = FIRST_SPELL_NANOS;
      while (seen < 0 && sleep.spell(spell)) {
        seen = answer.getAsLong();
        spell = Math.min(2 * spell, LONGEST_SPELL_NANOS);
      }
      return seen;
    } finally {
      sleep.end();
    }
  }

  /** Sleeps until unparked, but not for longer than the spell; false if the time is up. */
  boolean spell(long nanos) throws InterruptedException {
    long left = patience.nanosLeft();
    if (left <= 0) {
      return false;
    }
    LockSupport.parkNanos(blocker, Math.min(left, nanos));
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
