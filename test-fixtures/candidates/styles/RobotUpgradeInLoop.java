import java.util.concurrent.locks.StampedLock;

/** A read lock is upgraded where it can be; the loop takes the write lock where it can't. */
public class RobotUpgradeInLoop {
  private final StampedLock lock = new StampedLock();
  private int column;
  private int row;

  int manhattan() {
    long stamp = lock.tryOptimisticRead();
    int c = column;
    int r = row;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        c = column;
        r = row;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return Math.abs(c) + Math.abs(r);
  }

  void homeIfNear() {
    long stamp = lock.readLock();
    try {
      while (column * column + row * row < 9) {
        long write = lock.tryConvertToWriteLock(stamp);
        if (write != 0L) {
          stamp = write;
          column = 0;
          row = 0;
          break;
        }
        lock.unlockRead(stamp);
        stamp = lock.writeLock();
      }
    } finally {
      lock.unlock(stamp);
    }
  }
}
