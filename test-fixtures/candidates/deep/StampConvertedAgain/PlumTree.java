import java.util.concurrent.locks.StampedLock;

/** Waiting for a conversion to the read lock with one and the same stamp is waiting in vain. */
class PlumTree {
  private final StampedLock lock = new StampedLock();
  private int plums;

  void ripen(int n) {
    long w = lock.writeLock();
    plums = n;
    lock.unlockWrite(w);
  }

  int wrong() {
    long s = lock.tryOptimisticRead();
    int n = plums;
    long r;
    while ((r = lock.tryConvertToReadLock(s)) == 0) { // expect: WrongStamp
      Thread.onSpinWait();
    }
    lock.unlockRead(r);
    return n;
  }

  int right() {
    long s = lock.tryOptimisticRead();
    int n = plums;
    long r = lock.tryConvertToReadLock(s);
    if (r == 0) {
      r = lock.readLock();
      n = plums;
    }
    lock.unlockRead(r);
    return n;
  }
}
