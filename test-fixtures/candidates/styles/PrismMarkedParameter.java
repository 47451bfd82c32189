import dev.seqread.SeqRead;
import java.util.concurrent.locks.StampedLock;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * A wrapper of one's own marks its parameters, so that what it is given is checked as a section.
 */
public class PrismMarkedParameter {
  private final StampedLock lock = new StampedLock();
  private double red;
  private double green;
  private double brightest;

  private <T> T read(@SeqRead("lock") Supplier<T> section) {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      T t = section.get();
      if (lock.validate(stamp)) {
        return t;
      }
    }
  }

  private double readDouble(@SeqRead("lock") DoubleSupplier section) {
    long stamp = lock.tryOptimisticRead();
    double d = section.getAsDouble();
    if (lock.validate(stamp)) {
      return d;
    }
    stamp = lock.readLock();
    try {
      return section.getAsDouble();
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public double[] colour() {
    return read(() -> new double[] {red, green});
  }

  public double mean() {
    return readDouble(() -> (red + green) / 2);
  }

  public double brightest() {
    return readDouble(
        () -> {
          brightest = Math.max(red, green); // expect: EscapeStore
          return 0;
        });
  }

  public void turn(double r, double g) {
    long stamp = lock.writeLock();
    try {
      red = r;
      green = g;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
