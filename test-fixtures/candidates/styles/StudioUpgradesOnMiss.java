import java.util.concurrent.locks.StampedLock;

/** What is missing is made under the write lock, which the optimistic stamp is converted to. */
public class StudioUpgradesOnMiss {
  private final StampedLock lock = new StampedLock();
  private Integer cached;
  private int seed;

  public int value() {
    long stamp = lock.tryOptimisticRead();
    Integer c = cached;
    if (c != null && lock.validate(stamp)) {
      return c;
    }
    long write = lock.tryConvertToWriteLock(stamp);
    if (write == 0L) {
      write = lock.writeLock();
    }
    try {
      if (cached == null) {
        cached = 31 * seed;
      }
      return cached;
    } finally {
      lock.unlockWrite(write);
    }
  }

  public void reseed(int s) {
    long stamp = lock.writeLock();
    try {
      seed = s;
      cached = null;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
