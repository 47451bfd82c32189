import java.util.Optional;
import java.util.concurrent.locks.StampedLock;

/** One attempt answers with an Optional, and the lock fills the gap where it is empty. */
public class VillageOptionalAttempt {
  private final StampedLock lock = new StampedLock();
  private int houses;
  private int wells;

  private Optional<Double> tryPerWell() {
    long stamp = lock.tryOptimisticRead();
    int h = houses;
    int w = wells;
    if (!lock.validate(stamp)) {
      return Optional.empty();
    }
    return Optional.of(w == 0 ? 0.0 : (double) h / w);
  }

  private Double perWellLocked() {
    long stamp = lock.readLock();
    try {
      return wells == 0 ? 0.0 : (double) houses / wells;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public double perWell() {
    return tryPerWell().or(this::tryPerWell).orElseGet(this::perWellLocked);
  }

  public void build(int h, int w) {
    long stamp = lock.writeLock();
    try {
      houses += h;
      wells += w;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
