import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

/** Which mutex is current is found out without a validation, and told to the caller. */
class InkwellPen {
  private final StampedLock lock = new StampedLock();
  private ReentrantLock current = new ReentrantLock();

  void change(ReentrantLock next) {
    long w = lock.writeLock();
    current = next;
    lock.unlockWrite(w);
  }

  boolean wrong(ReentrantLock mine) {
    long s = lock.tryOptimisticRead();
    boolean same = mine == current;
    return same; // expect: EscapeReturn
  }

  boolean right(ReentrantLock mine) {
    for (; ; ) {
      long s = lock.tryOptimisticRead();
      boolean same = mine == current;
      if (lock.validate(s)) return same;
    }
  }
}
