import java.util.concurrent.locks.StampedLock;

/** Each attempt fills one field or the other, and the other one keeps what a failed attempt put. */
class AtticBoxes {
  static final class Box {
    long dust;
    long mice;
  }

  private final StampedLock lock = new StampedLock();
  private long dust;
  private long mice;

  void sweep(long d, long m) {
    long w = lock.writeLock();
    dust = d;
    mice = m;
    lock.unlockWrite(w);
  }

  Box look() {
    Box box = new Box();
    while (true) {
      long s = lock.tryOptimisticRead();
      if (dust > 0) box.dust = dust;
      else box.mice = mice;
      if (lock.validate(s)) break;
    }
    return box; // expect: StaleUse
  }

  Box lookAnew() {
    for (; ; ) {
      Box box = new Box();
      long s = lock.tryOptimisticRead();
      if (dust > 0) box.dust = dust;
      else box.mice = mice;
      if (lock.validate(s)) return box;
    }
  }
}
