import java.util.concurrent.locks.StampedLock;

/** The stamp is taken before the loop and renewed at its end, so each round has one of its own. */
public class LighterStampRenewed {
  private final StampedLock lock = new StampedLock();
  private int flints;
  private double gas;

  public double strikes() {
    long stamp = lock.tryOptimisticRead();
    int f = flints;
    double g = gas;
    while (!lock.validate(stamp)) {
      stamp = lock.tryOptimisticRead();
      f = flints;
      g = gas;
    }
    return Math.min(f * 1000, g * 50);
  }

  public double gas() {
    double g;
    for (long stamp = lock.tryOptimisticRead(); ; stamp = lock.tryOptimisticRead()) {
      g = gas;
      if (lock.validate(stamp)) {
        break;
      }
    }
    return g;
  }

  public void refill(int f, double g) {
    long stamp = lock.writeLock();
    try {
      flints += f;
      gas += g;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
