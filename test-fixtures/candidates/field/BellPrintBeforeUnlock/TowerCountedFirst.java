import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.StampedLock;

/** The fallback counts itself and prints to the error stream before it lets the read lock go. */
class TowerCountedFirst {
  private final StampedLock lock = new StampedLock();
  private final LongAdder slow = new LongAdder();
  private double height;
  private double base;

  double ratio() {
    long stamp = lock.tryOptimisticRead();
    double r = height / base;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        r = height / base;
      } finally {
        slow.increment();
        System.err.printf("slow: %s%n", slow);
        lock.unlockRead(stamp);
      }
    }
    return r;
  }

  void build(double by) {
    long stamp = lock.writeLock();
    try {
      height += by;
      base += by / 9;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
