import java.util.concurrent.locks.StampedLock;

/** The attempts are counted up to a parameter; the counter passes it before it is compared. */
final class StaircaseParameterLimit {
  private final StampedLock lock = new StampedLock();
  private double tread;
  private double rise;

  double slope(int most) {
    int n = 0;
    while (n++ != most) {
      long stamp = lock.tryOptimisticRead();
      double s = rise / tread;
      if (lock.validate(stamp)) {
        return s;
      }
    }
    long stamp = lock.readLock();
    try {
      return rise / tread;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  double slopeOrLast(int most) {
    double s;
    int n = 0;
    do {
      long stamp = lock.tryOptimisticRead();
      s = rise / tread;
      if (lock.validate(stamp)) {
        return s;
      }
    } while (n++ != most);
    return s; // expect: StaleUse
  }

  void step(double by) {
    long stamp = lock.writeLock();
    try {
      rise += by;
      tread += by / 2;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
