import java.util.concurrent.locks.StampedLock;

/** One finally block gives back whatever is held: a read lock, a write lock, or nothing. */
public class GalleonEitherMode {
  private final StampedLock lock = new StampedLock();
  private int cannons;
  private int crew;

  public int ready(boolean exact) {
    long stamp = exact ? lock.readLock() : lock.tryOptimisticRead();
    try {
      int r = Math.min(cannons, crew / 4);
      if (lock.validate(stamp)) {
        return r;
      }
      stamp = lock.readLock();
      return Math.min(cannons, crew / 4);
    } finally {
      if (StampedLock.isLockStamp(stamp)) {
        lock.unlock(stamp);
      }
    }
  }

  public boolean hire(int n) {
    long stamp = lock.readLock();
    try {
      if (crew + n > 400) {
        return false;
      }
      long write = lock.tryConvertToWriteLock(stamp);
      if (write == 0) {
        lock.unlockRead(stamp);
        stamp = lock.writeLock();
        if (crew + n > 400) {
          return false;
        }
      } else {
        stamp = write;
      }
      crew += n;
      return true;
    } finally {
      lock.unlock(stamp);
    }
  }

  public void arm(int n) {
    long stamp = lock.writeLock();
    try {
      cannons += n;
    } finally {
      lock.unlock(stamp);
    }
  }
}
