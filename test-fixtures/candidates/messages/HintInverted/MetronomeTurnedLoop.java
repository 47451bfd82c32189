import java.util.concurrent.locks.StampedLock;

/** The loop goes on while the attempt was good, and ends with one that was not. */
class MetronomeTurnedLoop {
  private final StampedLock lock = new StampedLock();
  private double beat;
  private double rest;

  double bar() {
    double b;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      b = 4 * (beat + rest);
    } while (lock.validate(stamp));
    return b; // expect: StaleUse
  }

  void tempo(double to) {
    long stamp = lock.writeLock();
    try {
      rest = to - beat;
      beat = to;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
