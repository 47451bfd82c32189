import java.util.concurrent.locks.StampedLock;

/**
 * A generic class that may be extended validates in a protected method, which falls back itself.
 */
public class WeaverShedValidates<T extends Comparable<T>> {
  private final StampedLock lock = new StampedLock();
  private T finest;
  private T coarsest;

  public WeaverShedValidates(T only) {
    finest = only;
    coarsest = only;
  }

  public int spread() {
    return spread(lock.tryOptimisticRead());
  }

  protected int spread(long stamp) {
    T f = finest;
    T c = coarsest;
    if (!lock.validate(stamp)) {
      long held = lock.readLock();
      try {
        f = finest;
        c = coarsest;
      } finally {
        lock.unlockRead(held);
      }
    }
    return f.compareTo(c);
  }

  public void weave(T cloth) {
    long stamp = lock.writeLock();
    try {
      coarsest = finest;
      finest = cloth;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
