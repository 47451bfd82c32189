import java.util.concurrent.locks.StampedLock;

/** The stamp of one lock is validated on another, over which there is no section at all. */
class TurretOtherLock {
  private final StampedLock gate = new StampedLock();
  private final StampedLock wall = new StampedLock();
  private int guards;
  private int torches;

  int dark() {
    int d;
    long stamp;
    do {
      stamp = gate.tryOptimisticRead();
      d = guards - torches;
    } while (!wall.validate(stamp)); // expect: WrongStamp
    return d;
  }

  void night(int t) {
    long stamp = gate.writeLock();
    try {
      torches = t;
      guards++;
    } finally {
      gate.unlockWrite(stamp);
    }
  }
}
