import java.util.concurrent.locks.StampedLock;

/**
 * The stamp becomes that of a read lock where it was no longer good, and what was read is read
 * again.
 */
public class PlayhouseValidateOrLock {
  private final StampedLock lock = new StampedLock();
  private String play = "";
  private int act;

  public String bill() {
    long stamp = lock.tryOptimisticRead();
    String p = play;
    int a = act;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      p = play;
      a = act;
    }
    if (StampedLock.isReadLockStamp(stamp)) {
      lock.unlockRead(stamp);
    }
    return p + ", act " + a;
  }

  public int act() {
    long stamp = lock.tryOptimisticRead();
    for (; ; ) {
      int a = act;
      if (lock.validate(stamp)) {
        return a;
      }
      stamp = lock.tryOptimisticRead();
    }
  }

  public void open(String p) {
    long stamp = lock.writeLock();
    try {
      play = p;
      act = 1;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
