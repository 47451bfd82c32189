import java.util.concurrent.locks.StampedLock;

/**
 * Under the write lock the private reader without lock is called, not the public one that waits.
 */
public class GrapevineSelfDeadlock {
  private final StampedLock lock = new StampedLock();
  private int rumours;
  private int facts;

  public int doubt() {
    long stamp = lock.readLock();
    try {
      return doubtUnlocked();
    } finally {
      lock.unlockRead(stamp);
    }
  }

  private int doubtUnlocked() {
    return rumours - facts;
  }

  public int doubtSoon() {
    long stamp = lock.tryOptimisticRead();
    int d = doubtUnlocked();
    return lock.validate(stamp) ? d : doubt();
  }

  public void tell() {
    long stamp = lock.writeLock();
    try {
      rumours += doubtUnlocked() > 0 ? 2 : 1;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public void check() {
    long stamp = lock.writeLock();
    try {
      facts += doubt(); // expect: SelfDeadlock
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
