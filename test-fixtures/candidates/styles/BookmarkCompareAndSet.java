import java.util.Objects;
import java.util.concurrent.locks.StampedLock;

/** Compare and set: an optimistic look first, and the comparison again under the write lock. */
public class BookmarkCompareAndSet {
  private final StampedLock lock = new StampedLock();
  private String title = "";
  private int page;

  public boolean compareAndSet(String t, int from, int to) {
    long stamp = lock.tryOptimisticRead();
    boolean fits = page == from && Objects.equals(title, t);
    if (lock.validate(stamp) && !fits) {
      return false;
    }
    stamp = lock.writeLock();
    try {
      if (page != from || !Objects.equals(title, t)) {
        return false;
      }
      page = to;
      return true;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public void open(String t) {
    long stamp = lock.writeLock();
    try {
      title = t;
      page = 1;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
