import java.util.concurrent.locks.StampedLock;

/** A bounded number of attempts, each of which gives the processor a hint, and then the lock. */
final class DungeonMaxSpins {
  private static final int MAX_SPINS = 64;
  private final StampedLock lock = new StampedLock();
  private volatile int closed;
  private long gold;
  private long keys;

  long worth() {
    for (int spins = MAX_SPINS; spins > 0; --spins) {
      long stamp = lock.tryOptimisticRead();
      if (stamp == 0) {
        Thread.onSpinWait();
        continue;
      }
      long g = gold;
      long k = keys;
      if (lock.validate(stamp)) {
        return g + 100 * k;
      }
    }
    long stamp = lock.readLock();
    try {
      return gold + 100 * keys;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  void loot(long g, long k) {
    long stamp = lock.writeLock();
    try {
      gold -= g;
      keys -= k;
      if (gold == 0) {
        closed = 1;
      }
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  boolean isClosed() {
    return closed != 0;
  }
}
