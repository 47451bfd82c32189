import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/** The view of the write lock waits for the readers, of whom this thread is one. */
class FirNeedle {
  private final StampedLock lock = new StampedLock();
  private final Lock writing = lock.asWriteLock();
  private int needles;

  int wrong() {
    long r = lock.readLock();
    int n = needles;
    writing.lock(); // expect: SelfDeadlock
    needles = n + 1;
    writing.unlock();
    lock.unlockRead(r);
    return n;
  }

  int right() {
    long r = lock.readLock();
    int n = needles;
    lock.unlockRead(r);
    writing.lock();
    needles++;
    writing.unlock();
    return n;
  }
}
