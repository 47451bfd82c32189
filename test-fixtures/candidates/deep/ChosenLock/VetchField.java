import java.util.Optional;
import java.util.concurrent.locks.StampedLock;

/** The lock comes out of an optional, or is the one that it falls back to. */
class VetchField {
  private final StampedLock own = new StampedLock();
  private long vetch;

  void grow(StampedLock other, long n) {
    long w = own.writeLock();
    long v = other.writeLock();
    vetch = n;
    other.unlockWrite(v);
    own.unlockWrite(w);
  }

  long wrong(Optional<StampedLock> other) {
    StampedLock lock = other.orElse(own);
    long s = lock.tryOptimisticRead();
    long n = vetch;
    if (own.validate(s)) return n; // expect: WrongStamp
    return -1;
  }

  long right(Optional<StampedLock> other) {
    StampedLock lock = other.orElse(own);
    long s = lock.tryOptimisticRead();
    long n = vetch;
    if (lock.validate(s)) return n;
    return -1;
  }
}
