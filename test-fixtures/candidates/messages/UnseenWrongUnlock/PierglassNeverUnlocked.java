import java.util.concurrent.locks.StampedLock;

/** The finally block asks for the wrong mode, and so never gives the read lock back. */
class PierglassNeverUnlocked {
  private final StampedLock lock = new StampedLock();
  private int width;
  private int height;

  int area() {
    long stamp = lock.tryOptimisticRead();
    int a = width * height;
    if (lock.validate(stamp)) {
      return a;
    }
    stamp = lock.readLock(); // expect: UnbalancedLock
    try {
      return width * height;
    } finally {
      if (StampedLock.isWriteLockStamp(stamp)) {
        lock.unlockWrite(stamp);
      }
    }
  }

  void cut(int w, int h) {
    long stamp = lock.writeLock();
    try {
      width = w;
      height = h;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
