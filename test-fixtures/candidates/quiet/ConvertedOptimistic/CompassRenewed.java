import java.util.concurrent.locks.StampedLock;

/** The conversion to an optimistic stamp validates; zero says that a writer came. */
final class CompassRenewed {
  private final StampedLock needle = new StampedLock();
  private double north;
  private double drift;

  double bearing() {
    double b;
    long stamp;
    do {
      stamp = needle.tryOptimisticRead();
      b = north + drift;
    } while (needle.tryConvertToOptimisticRead(stamp) == 0L);
    return b;
  }

  double bearingTurned() {
    while (true) {
      long stamp = needle.tryOptimisticRead();
      double b = north + drift;
      if (needle.tryConvertToOptimisticRead(stamp) == 0L) {
        return b; // expect: StaleUse
      }
    }
  }

  void turn(double by) {
    long stamp = needle.writeLock();
    try {
      north += by;
      drift -= by / 2;
    } finally {
      needle.unlockWrite(stamp);
    }
  }
}
