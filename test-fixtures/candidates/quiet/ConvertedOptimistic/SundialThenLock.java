import java.util.concurrent.locks.StampedLock;

/** The converted stamp is kept, tested, and where it is zero the lock is taken. */
class SundialThenLock {
  private final StampedLock lock = new StampedLock();
  private int hour;
  private int shade;

  int[] reading() {
    long stamp = lock.tryOptimisticRead();
    int h = hour;
    int s = shade;
    long kept = lock.tryConvertToOptimisticRead(stamp);
    if (kept != 0) {
      return new int[] {h, s};
    }
    long held = lock.readLock();
    try {
      return new int[] {hour, shade};
    } finally {
      lock.unlockRead(held);
    }
  }

  void pass() {
    long held = lock.writeLock();
    try {
      hour = (hour + 1) % 24;
      shade = Math.abs(12 - hour);
    } finally {
      lock.unlockWrite(held);
    }
  }
}
