import java.util.concurrent.locks.StampedLock;

/** A stamp was converted to a read lock, and a static helper asks the same lock for writing. */
class GorseThorn {
  private static final StampedLock LOCK = new StampedLock();
  private static int thorns;

  private static void prick(int n) {
    long w = LOCK.writeLock();
    thorns = n;
    LOCK.unlockWrite(w);
  }

  static int wrong() {
    long s = LOCK.tryOptimisticRead();
    int n = thorns;
    long r = LOCK.tryConvertToReadLock(s);
    if (r == 0) return -1;
    prick(n + 1); // expect: SelfDeadlock
    LOCK.unlockRead(r);
    return n;
  }

  static int right() {
    long s = LOCK.tryOptimisticRead();
    int n = thorns;
    long r = LOCK.tryConvertToReadLock(s);
    if (r == 0) return -1;
    LOCK.unlockRead(r);
    prick(n + 1);
    return n;
  }
}
