import java.util.concurrent.locks.StampedLock;

/** Each stripe is an object with a lock of its own; a sum goes over all, one section at a time. */
public class WarehouseStripedSum {
  private static final class Aisle {
    private final StampedLock lock = new StampedLock();
    private long boxes;
    private long pallets;

    long load() {
      long stamp = lock.tryOptimisticRead();
      long l = boxes + 40 * pallets;
      if (lock.validate(stamp)) {
        return l;
      }
      stamp = lock.readLock();
      try {
        return boxes + 40 * pallets;
      } finally {
        lock.unlockRead(stamp);
      }
    }

    void store(long b, long p) {
      long stamp = lock.writeLock();
      try {
        boxes += b;
        pallets += p;
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }

  private final Aisle[] aisles;

  public WarehouseStripedSum(int n) {
    aisles = new Aisle[n];
    for (int i = 0; i < n; i++) {
      aisles[i] = new Aisle();
    }
  }

  public long load() {
    long sum = 0;
    for (Aisle a : aisles) {
      sum += a.load();
    }
    return sum;
  }

  public void store(String item, long b, long p) {
    aisles[Math.floorMod(item.hashCode(), aisles.length)].store(b, p);
  }
}
