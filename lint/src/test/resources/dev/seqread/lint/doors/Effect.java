import java.util.concurrent.locks.StampedLock;

final class Effect {
  private final StampedLock lock = new StampedLock();
  private int x;
  private int y;

  int sum() {
    for (; ; ) {
      long stamp = lock.tryOptimisticRead();
      int sum = x + y;
      System.out.println(); // finds: warning SectionEffect
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
