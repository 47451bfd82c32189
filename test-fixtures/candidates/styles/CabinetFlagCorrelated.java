import java.util.concurrent.locks.StampedLock;

/** One body for both modes: a boolean says whether the lock is held. */
public class CabinetFlagCorrelated {
  private final StampedLock lock = new StampedLock();
  private int drawers;
  private int keys;

  public int spareKeys() {
    boolean locked = false;
    long stamp = lock.tryOptimisticRead();
    try {
      while (true) {
        int spare = keys - drawers;
        if (locked || lock.validate(stamp)) {
          return Math.max(0, spare);
        }
        stamp = lock.readLock();
        locked = true;
      }
    } finally {
      if (locked) {
        lock.unlockRead(stamp);
      }
    }
  }

  public boolean tryAdd(int k) {
    long stamp = lock.tryWriteLock();
    if (stamp == 0L) {
      return false;
    }
    try {
      keys += k;
      drawers++;
      return true;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
