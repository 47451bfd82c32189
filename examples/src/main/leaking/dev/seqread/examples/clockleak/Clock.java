package dev.seqread.examples.clockleak;

import dev.seqread.SeqLock;

/** A time in two fields, set by one thread and read by many without a lock. */
final class Clock {
  private static final long SECOND = 1_000_000_000;

  private final SeqLock lock = new SeqLock();
  private long seconds;
  private long nanos;

  void set(long time) {
    lock.write(
        () -> {
          seconds = time / SECOND;
          nanos = time % SECOND;
        });
  }

  /** The time that was set last. */
  long now() {
    long stamp;
    long secs;
    long rest;
    do {
      stamp = lock.readBegin();
      secs = seconds;
      if (secs == 0) {
        return nanos;
      }
      rest = nanos;
    } while (lock.readRetry(stamp));
    return secs * SECOND + rest;
  }
}
