import java.util.concurrent.locks.StampedLock;

/** An enum names the way to the answer, and the way was chosen by a torn length. */
class BriarRose {
  enum Way {
    SEEN,
    LOCKED
  }

  private final StampedLock lock = new StampedLock();
  private long length;
  private long thorns;

  void grow(long l, long t) {
    long w = lock.writeLock();
    length = l;
    thorns = t;
    lock.unlockWrite(w);
  }

  long wrong() {
    for (; ; ) {
      Way way = Way.SEEN;
      long s = lock.tryOptimisticRead();
      long t = thorns;
      if (length > 64) {
        way = Way.LOCKED;
        s = lock.readLock();
        t = thorns;
        lock.unlockRead(s);
      } else if (!lock.validate(s)) {
        continue;
      }
      return way == Way.LOCKED ? -t : t; // expect: EscapeReturn
    }
  }

  long right() {
    long s = lock.readLock();
    Way way = length > 64 ? Way.LOCKED : Way.SEEN;
    long t = thorns;
    lock.unlockRead(s);
    return way == Way.LOCKED ? -t : t;
  }
}
