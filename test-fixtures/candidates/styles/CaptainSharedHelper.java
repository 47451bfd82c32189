import java.util.concurrent.locks.StampedLock;

/** A private helper reads the fields on both ways, and another one reckons with what it gave. */
public class CaptainSharedHelper {
  private final StampedLock lock = new StampedLock();
  private double[] winds = new double[8];
  private int course;

  private double windUnlocked() {
    double[] w = winds;
    int c = course;
    return c >= 0 && c < w.length ? w[c] : Double.NaN;
  }

  private static double knots(double wind) {
    return Double.isNaN(wind) ? 0 : wind * 1.94;
  }

  public double knots() {
    long stamp = lock.tryOptimisticRead();
    double k = knots(windUnlocked());
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        k = knots(windUnlocked());
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return k;
  }

  public void steer(int c) {
    long stamp = lock.writeLock();
    try {
      course = c;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public void forecast(double... w) {
    double[] own = w.clone();
    long stamp = lock.writeLock();
    try {
      winds = own;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
