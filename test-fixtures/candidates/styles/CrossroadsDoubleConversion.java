import java.util.concurrent.locks.StampedLock;

/** Down from the write lock to a read lock, and on to an optimistic stamp, which is validated. */
public class CrossroadsDoubleConversion {
  private final StampedLock lock = new StampedLock();
  private int carts;
  private int riders;

  public int arrive(int c, int r) {
    long stamp = lock.writeLock();
    try {
      carts += c;
      riders += r;
      long read = lock.tryConvertToReadLock(stamp);
      if (read != 0) {
        stamp = read;
      }
      return carts + riders;
    } finally {
      lock.unlock(stamp);
    }
  }

  public int traffic() {
    long stamp = lock.tryOptimisticRead();
    int t = carts + riders;
    for (int i = 0; i < 4; i++) {
      if (lock.validate(stamp)) {
        return t;
      }
      stamp = lock.tryOptimisticRead();
      t = carts + riders;
    }
    if (lock.validate(stamp)) {
      return t;
    }
    stamp = lock.readLock();
    try {
      return carts + riders;
    } finally {
      lock.unlockRead(stamp);
    }
  }
}
