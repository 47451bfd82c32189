import java.util.concurrent.locks.StampedLock;

final class SuppressedByRule {
  private final StampedLock lock = new StampedLock();
  private int x;
  private int y;

  @SuppressWarnings("seqread:EscapeReturn")
  int sum() {
    for (; ; ) {
      long stamp = lock.tryOptimisticRead();
      int sum = x + y;
      if (sum == 0) {
        return 0;
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
