import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/** A private generic method tries three times and then reads under the lock. */
public class WeatherFunctionalWrapper {
  private static final int TRIES = 3;
  private final StampedLock lock = new StampedLock();
  private double celsius;
  private double hectopascal;

  private <T> T read(Supplier<T> reader) {
    for (int i = 0; i < TRIES; i++) {
      long stamp = lock.tryOptimisticRead();
      if (stamp != 0) {
        T t = reader.get();
        if (lock.validate(stamp)) {
          return t;
        }
      }
    }
    long stamp = lock.readLock();
    try {
      return reader.get();
    } finally {
      lock.unlockRead(stamp);
    }
  }

  private void write(Runnable writer) {
    long stamp = lock.writeLock();
    try {
      writer.run();
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public String line() {
    return read(() -> celsius + " C, " + hectopascal + " hPa");
  }

  public double kelvin() {
    return read(() -> celsius + 273.15);
  }

  public void measured(double c, double p) {
    write(
        () -> {
          celsius = c;
          hectopascal = p;
        });
  }
}
