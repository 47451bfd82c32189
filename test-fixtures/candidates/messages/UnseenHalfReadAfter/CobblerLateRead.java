import java.util.concurrent.locks.StampedLock;

/** One of two fields that change together is read when the validation is over. */
class CobblerLateRead {
  private final StampedLock lock = new StampedLock();
  private int left;
  private int right;

  int shoes() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int l = left;
      boolean good = lock.validate(stamp);
      if (good) {
        return l + right; // expect: UnguardedRead
      }
    }
  }

  int pairs() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int p = Math.min(left, right);
      if (lock.validate(stamp)) {
        return p;
      }
    }
  }

  void sew() {
    long stamp = lock.writeLock();
    try {
      left++;
      right++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
