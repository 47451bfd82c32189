import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;
import java.util.concurrent.TimeUnit;

/** A reader that waits for a while only, and says so when a writer was there all the time. */
public final class TelescopeTimedBegin {
  private final SeqLock lock = new SeqLock();

  @SeqGuarded("lock")
  private double azimuth;

  @SeqGuarded("lock")
  private double altitude;

  public double[] pose(long millis) throws InterruptedException {
    while (true) {
      long s = lock.tryReadBegin(millis, TimeUnit.MILLISECONDS);
      if (s == 0) {
        throw new InterruptedException("moving all the time");
      }
      double az = azimuth;
      double al = altitude;
      if (lock.validate(s)) {
        return new double[] {az, al};
      }
    }
  }

  public double altitudeOr(double otherwise) {
    long s = lock.tryReadBegin();
    if (s == 0) {
      return otherwise;
    }
    double a = altitude;
    return lock.validate(s) ? a : otherwise;
  }

  public void slew(double az, double al) {
    long w = lock.writeLock();
    try {
      azimuth = az;
      altitude = al;
    } finally {
      lock.unlockWrite(w);
    }
  }
}
