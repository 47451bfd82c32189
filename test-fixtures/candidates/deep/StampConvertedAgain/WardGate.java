import java.util.concurrent.locks.StampedLock;

/** A helper converts, and is asked again with the stamp that it has refused already. */
class WardGate {
  private final StampedLock lock = new StampedLock();
  private int guards;

  private boolean raise(long stamp) {
    long w = lock.tryConvertToWriteLock(stamp);
    if (w == 0) return false;
    guards++;
    lock.unlockWrite(w);
    return true;
  }

  int wrong() {
    long s = lock.tryOptimisticRead();
    int n = guards;
    boolean done = false;
    while (!done) {
      done = raise(s); // expect: WrongStamp
    }
    return n;
  }

  int right() {
    int n = 0;
    boolean done = false;
    while (!done) {
      long s = lock.tryOptimisticRead();
      n = guards;
      done = raise(s);
    }
    return n;
  }
}
