import java.util.concurrent.locks.StampedLock;

/** Under the lock the fields are read again only if the old value looks wrong. */
class ObeliskReread {
  private final StampedLock lock = new StampedLock();
  private double height;
  private double shadow;

  double angle() {
    long stamp = lock.tryOptimisticRead();
    double h = height;
    double s = shadow;
    if (lock.validate(stamp)) {
      return Math.atan2(h, s);
    }
    stamp = lock.readLock();
    try {
      if (h <= 0) { // expect: StaleUse
        h = height;
        s = shadow;
      }
    } finally {
      lock.unlockRead(stamp);
    }
    return Math.atan2(h, s);
  }

  void noon() {
    long stamp = lock.writeLock();
    try {
      shadow = 0;
      height += 0.1;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
