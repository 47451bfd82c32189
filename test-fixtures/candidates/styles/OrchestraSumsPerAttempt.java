import java.util.concurrent.locks.StampedLock;

/** Sums start again inside the loop; a sum that starts before it counts failed attempts as well. */
public class OrchestraSumsPerAttempt {
  private final StampedLock lock = new StampedLock();
  private double[] loudness = new double[80];

  public double mean() {
    double sum;
    int n;
    long stamp;
    do {
      sum = 0;
      n = 0;
      stamp = lock.tryOptimisticRead();
      for (double l : loudness) {
        sum += l;
        n++;
      }
    } while (!lock.validate(stamp));
    return n == 0 ? 0 : sum / n;
  }

  public double variance() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      double[] all = loudness;
      double mean = 0;
      for (int i = 0; i < all.length; i++) {
        mean += (all[i] - mean) / (i + 1);
      }
      double v = 0;
      for (double l : all) {
        v += (l - mean) * (l - mean);
      }
      if (lock.validate(stamp)) {
        return v;
      }
    }
  }

  public double sumOfAttempts() {
    double sum = 0;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      double[] all = loudness;
      for (double l : all) {
        sum += l; // expect: StaleUse
      }
    } while (!lock.validate(stamp));
    return sum;
  }

  public void play(double... all) {
    double[] own = all.clone();
    long stamp = lock.writeLock();
    try {
      loudness = own;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
