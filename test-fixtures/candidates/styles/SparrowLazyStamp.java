import java.util.concurrent.locks.StampedLock;

/** A cursor object reads under the stamp it keeps in a local, step for step, and starts again. */
public class SparrowLazyStamp {
  private final StampedLock lock = new StampedLock();
  private final long[] crumbs = new long[64];
  private int used;

  public long largest() {
    restart:
    for (; ; ) {
      long stamp = lock.tryOptimisticRead();
      int n = Math.min(used, crumbs.length);
      if (!lock.validate(stamp)) {
        continue;
      }
      long best = 0;
      for (int i = 0; i < n; i++) {
        long c = crumbs[i];
        if (!lock.validate(stamp)) {
          continue restart;
        }
        if (c > best) {
          best = c;
        }
      }
      return best;
    }
  }

  public long sum() {
    int tries = 0;
    do {
      long stamp = lock.tryOptimisticRead();
      long sum = 0;
      int n = Math.min(used, crumbs.length);
      for (int i = 0; i < n; i++) {
        sum += crumbs[i];
      }
      if (lock.validate(stamp)) {
        return sum;
      }
    } while (++tries < 10);
    long stamp = lock.readLock();
    try {
      long sum = 0;
      for (int i = 0; i < used; i++) {
        sum += crumbs[i];
      }
      return sum;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public boolean drop(long size) {
    long stamp = lock.writeLock();
    try {
      if (used == crumbs.length) {
        return false;
      }
      crumbs[used++] = size;
      return true;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
