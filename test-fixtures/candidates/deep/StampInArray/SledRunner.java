import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.StampedLock;

/** The top of a stack of stamps is the youngest one, and says nothing of the older reads. */
class SledRunner {
  private final StampedLock lock = new StampedLock();
  private long snow;
  private long ice;

  void freeze(long s, long i) {
    long w = lock.writeLock();
    snow = s;
    ice = i;
    lock.unlockWrite(w);
  }

  long wrong() {
    Deque<Long> stamps = new ArrayDeque<>();
    stamps.push(lock.tryOptimisticRead());
    long depth = snow;
    stamps.push(lock.tryOptimisticRead());
    depth += ice;
    return lock.validate(stamps.pop()) ? depth : 0; // expect: EscapeReturn
  }

  long right() {
    long s = lock.tryOptimisticRead();
    long depth = snow;
    depth += ice;
    return lock.validate(s) ? depth : 0;
  }
}
