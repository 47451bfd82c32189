import java.util.concurrent.locks.StampedLock;

/**
 * A walk along links is bounded by a number of steps, and by a validation every so many of them.
 */
public class PilgrimBoundedWalk {
  private static final class Shrine {
    final String saint;
    Shrine next;

    Shrine(String saint) {
      this.saint = saint;
    }
  }

  private final StampedLock lock = new StampedLock();
  private Shrine first;
  private int count;

  public boolean isOnTheWay(String saint) {
    retry:
    while (true) {
      long stamp = lock.tryOptimisticRead();
      boolean found = false;
      int steps = 0;
      for (Shrine s = first; s != null && !found; s = s.next) {
        found = s.saint.equals(saint);
        if (++steps % 16 == 0 && !lock.validate(stamp)) {
          continue retry;
        }
      }
      if (lock.validate(stamp)) {
        return found;
      }
    }
  }

  public int count() {
    long stamp = lock.tryOptimisticRead();
    int c = count;
    return lock.validate(stamp) ? c : -1;
  }

  public void found(String saint) {
    Shrine fresh = new Shrine(saint);
    long stamp = lock.writeLock();
    try {
      fresh.next = first;
      first = fresh;
      count++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
