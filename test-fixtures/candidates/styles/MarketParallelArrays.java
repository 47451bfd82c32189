import java.util.concurrent.locks.StampedLock;

/** Keys and values stand in one immutable-shaped table, so one reference is read for both. */
public class MarketParallelArrays {
  private static final class Table {
    final long[] keys;
    final double[] prices;
    final int mask;

    Table(int capacity) {
      keys = new long[capacity];
      prices = new double[capacity];
      mask = capacity - 1;
    }
  }

  private final StampedLock lock = new StampedLock();
  private Table table = new Table(16);
  private int size;

  public double price(long good, double otherwise) {
    long stamp = lock.tryOptimisticRead();
    double p = find(table, good, otherwise);
    if (lock.validate(stamp)) {
      return p;
    }
    stamp = lock.readLock();
    try {
      return find(table, good, otherwise);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  private static double find(Table t, long good, double otherwise) {
    int at = Long.hashCode(good);
    for (int i = 0; i <= t.mask; i++) {
      long key = t.keys[at & t.mask];
      if (key == good) {
        return t.prices[at & t.mask];
      }
      if (key == 0) {
        break;
      }
      at++;
    }
    return otherwise;
  }

  public boolean set(long good, double price) {
    long stamp = lock.writeLock();
    try {
      Table t = table;
      for (int at = Long.hashCode(good), i = 0; i <= t.mask; i++, at++) {
        if (t.keys[at & t.mask] == 0 || t.keys[at & t.mask] == good) {
          t.keys[at & t.mask] = good;
          t.prices[at & t.mask] = price;
          size++;
          return true;
        }
      }
      return false;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
