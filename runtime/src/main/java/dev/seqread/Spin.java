package dev.seqread;

import java.util.concurrent.locks.LockSupport;

/**
 * Waiting for a write to end: some busy rounds, then sleep, so that the writer gets a processor.
 */
final class Spin {
  private static final int BUSY_ROUNDS = 128;
  private static final long SLEEP_NANOS = 50_000;

  private int rounds;

  void pause(Object blocker) {
    if (rounds < BUSY_ROUNDS) {
      rounds++;
      Thread.onSpinWait();
    } else {
      LockSupport.parkNanos(blocker, SLEEP_NANOS);
    }
  }
}
