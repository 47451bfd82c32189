import java.util.concurrent.locks.StampedLock;

/** How many arrows are left tells whether one hit; the twin looks at the wrong number. */
final class ArcherQuiver {
  private final StampedLock lock = new StampedLock();
  private int bow;
  private int wind;

  int aim() {
    int a = 0;
    int left = 3;
    while (left > 0) {
      long s = lock.tryOptimisticRead();
      a = bow - wind;
      if (lock.validate(s)) {
        break;
      }
      left--;
    }
    if (left == 0) {
      long s = lock.readLock();
      try {
        a = bow - wind;
      } finally {
        lock.unlockRead(s);
      }
    }
    return a;
  }

  int aimTooSoon() {
    int a = 0;
    int i;
    for (i = 0; i < 3; i++) {
      long s = lock.tryOptimisticRead();
      a = bow - wind;
      if (lock.validate(s)) {
        break;
      }
    }
    if (i == 2) {
      return -1;
    }
    return a; // expect: StaleUse
  }

  void gust(int by) {
    long s = lock.writeLock();
    bow += by;
    wind += by;
    lock.unlockWrite(s);
  }
}
