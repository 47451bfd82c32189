import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;

/**
 * The cursor into the reader's own array starts at 0 in each attempt, and ends what is returned.
 */
class NotchOwnCursor {
  private final StampedLock lock = new StampedLock();
  private long deep;
  private long wide;

  long[] cuts() {
    long[] out = new long[2];
    for (; ; ) {
      int at = 0;
      long stamp = lock.tryOptimisticRead();
      out[at++] = deep;
      out[at++] = wide;
      if (lock.validate(stamp)) {
        return Arrays.copyOf(out, at);
      }
    }
  }

  void carve(long d, long w) {
    long stamp = lock.writeLock();
    try {
      deep += d;
      wide += w;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
