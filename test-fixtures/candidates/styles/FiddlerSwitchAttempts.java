import java.util.concurrent.locks.StampedLock;

/** The number of the attempt decides in a switch what is done after it has failed. */
public class FiddlerSwitchAttempts {
  private final StampedLock lock = new StampedLock();
  private double pitch;
  private double bow;

  public double tone() throws InterruptedException {
    for (int attempt = 0; ; attempt++) {
      long stamp = lock.tryOptimisticRead();
      double p = pitch;
      double b = bow;
      if (lock.validate(stamp)) {
        return p * b;
      }
      switch (attempt) {
        case 0, 1, 2:
          Thread.onSpinWait();
          break;
        case 3:
          Thread.sleep(1);
          break;
        default:
          return toneLocked();
      }
    }
  }

  private double toneLocked() {
    long stamp = lock.readLock();
    try {
      return pitch * bow;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public void play(double p, double b) {
    long stamp = lock.writeLock();
    try {
      pitch = p;
      bow = b;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
