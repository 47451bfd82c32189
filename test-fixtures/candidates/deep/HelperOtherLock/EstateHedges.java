import java.util.concurrent.locks.StampedLock;

/** A helper loops until the lock it was handed is content; the caller's section stays open. */
class EstateHedges {
  private final StampedLock park = new StampedLock();
  private final StampedLock lane = new StampedLock();
  private long hedge;

  void trim(long h) {
    long p = park.writeLock();
    long l = lane.writeLock();
    hedge = h;
    lane.unlockWrite(l);
    park.unlockWrite(p);
  }

  private long steady(StampedLock lock) {
    for (; ; ) {
      long s = lock.tryOptimisticRead();
      long h = hedge;
      if (lock.validate(s)) return h;
    }
  }

  long wrong(boolean tall) {
    long s = park.tryOptimisticRead();
    long h = steady(lane);
    if (tall) return h + 1; // expect: EscapeReturn
    return park.validate(s) ? h : -1;
  }

  long right(boolean tall) {
    long h = steady(park);
    return tall ? h + 1 : h;
  }
}
