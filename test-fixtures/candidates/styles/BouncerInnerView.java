import java.util.concurrent.locks.StampedLock;

/** An inner class reads the fields of its outer object under the outer object's lock. */
public class BouncerInnerView {
  private final StampedLock lock = new StampedLock();
  private int inside;
  private int limit = 100;

  public final class View {
    private final double weight;

    private View(double weight) {
      this.weight = weight;
    }

    public double crowding() {
      long stamp = lock.tryOptimisticRead();
      double c = weight * inside / Math.max(1, limit);
      if (lock.validate(stamp)) {
        return c;
      }
      stamp = lock.readLock();
      try {
        return weight * inside / Math.max(1, limit);
      } finally {
        lock.unlockRead(stamp);
      }
    }
  }

  public View view(double weight) {
    return new View(weight);
  }

  public boolean enter() {
    long stamp = lock.writeLock();
    try {
      if (inside >= limit) {
        return false;
      }
      inside++;
      return true;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public void limit(int l) {
    long stamp = lock.writeLock();
    try {
      limit = l;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
