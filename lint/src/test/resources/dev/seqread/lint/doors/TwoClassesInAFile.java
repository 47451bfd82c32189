import java.util.concurrent.locks.StampedLock;

final class TwoClassesInAFile {
  private final StampedLock lock = new StampedLock();
  private int x;
  private int y;

  int sum() {
    for (; ; ) {
      long stamp = lock.tryOptimisticRead();
      int sum = x + y;
      if (lock.validate(stamp)) {
        return sum;
      }
    }
  }

  void set(int x, int y) {
    long stamp = lock.writeLock();
    try {
      this.x = x;
      this.y = y;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}

final class TwoClassesInAFileSecond {
  private final StampedLock lock = new StampedLock();
  private int x;
  private int y;

  int sum() {
    for (; ; ) {
      long stamp = lock.tryOptimisticRead();
      int sum = x + y;
      if (sum == 0) {
        return 0; // finds: error EscapeReturn
      }
      if (lock.validate(stamp)) {
        return sum;
      }
    }
  }

  void set(int x, int y) {
    long stamp = lock.writeLock();
    try {
      this.x = x;
      this.y = y;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
