package dev.seqread.examples.clockleak;

import dev.seqread.SeqLock;

/** A time in two fields, set by one thread and read by many without a lock. */
final class Clock {
  private static final long SECOND = 1_000_000_000;

  private final SeqLock lock = new SeqLock();
  private long seconds;
  private long nanos;
  private long retries;

  void set(long time) {
    lock.write(
        () -> {
          seconds = time / SECOND;
          nanos = time % SECOND;
        });
  }

  /** The time that was set last. */
  long now() {
    for (long tries = 0; ; tries++) {
      long stamp = lock.readBegin();
      long time = seconds * SECOND + nanos;
      if (lock.validate(stamp)) {
        retries += tries;
        return time;
      }
    }
  }

  /** How often a read met a writer and began again; for one reader. */
  long retries() {
    return retries;
  }
}
