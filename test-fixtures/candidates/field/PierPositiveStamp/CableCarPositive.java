import java.util.concurrent.locks.StampedLock;

/** Stamps of a read lock that was tried are compared with 0 by '>' and by '<='. */
final class CableCarPositive {
  private final StampedLock lock = new StampedLock();
  private int up;
  private int down;

  int riding() {
    long stamp = lock.tryReadLock();
    if (stamp <= 0L) {
      return -1;
    }
    try {
      return up - down;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  boolean ride() {
    long stamp = lock.tryWriteLock();
    boolean held = stamp > 0;
    if (held) {
      up++;
      lock.unlockWrite(stamp);
    }
    return held;
  }

  boolean leave(boolean really) {
    long stamp = lock.tryWriteLock(); // expect: UnbalancedLock
    if (stamp > 0) {
      down++;
      if (!really) {
        return false;
      }
      lock.unlockWrite(stamp);
    }
    return true;
  }

  int ridingNow() {
    long stamp = lock.tryOptimisticRead();
    int r = up - down;
    return lock.validate(stamp) ? r : -1;
  }
}
