import java.util.concurrent.locks.StampedLock;

/** The whole method stands in a try whose handler wraps what is thrown, and nothing here throws. */
public final class PlazaFallbackInTry {
  public static class PlazaException extends Exception {
    PlazaException(Throwable cause) {
      super(cause);
    }
  }

  private final StampedLock lock = new StampedLock();
  private char[] banner = new char[3];
  private double width = 1;

  public double perLetter() throws PlazaException {
    try {
      long stamp = lock.tryOptimisticRead();
      double each = width / banner.length;
      if (lock.validate(stamp)) {
        return each;
      }
      stamp = lock.readLock();
      try {
        return width / banner.length;
      } finally {
        lock.unlockRead(stamp);
      }
    } catch (RuntimeException | Error e) {
      throw new PlazaException(e);
    }
  }

  public void hang(int letters, double w) {
    long stamp = lock.writeLock();
    try {
      banner = new char[letters];
      width = w;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
