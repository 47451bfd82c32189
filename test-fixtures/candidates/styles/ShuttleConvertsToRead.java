import java.util.concurrent.locks.StampedLock;

/**
 * A conversion of the optimistic stamp to a read lock validates what was read, and holds the rest.
 */
public class ShuttleConvertsToRead {
  private final StampedLock lock = new StampedLock();
  private int[] stops = {1, 2, 3};
  private int at;

  public int remaining() {
    long stamp = lock.tryOptimisticRead();
    int a = at;
    long read = lock.tryConvertToReadLock(stamp);
    if (read == 0L) {
      read = lock.readLock();
      a = at;
    }
    try {
      int sum = 0;
      for (int i = a; i < stops.length; i++) {
        sum += stops[i];
      }
      return sum;
    } finally {
      lock.unlockRead(read);
    }
  }

  public void next() {
    long stamp = lock.writeLock();
    try {
      if (++at == stops.length) {
        at = 0;
      }
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public void plan(int... s) {
    int[] own = s.clone();
    long stamp = lock.writeLock();
    try {
      stops = own;
      at = 0;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
