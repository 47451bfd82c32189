import java.util.concurrent.locks.StampedLock;
import java.util.function.ToLongFunction;

/** A lambda in a final field begins the section, and what it covers leaves too early. */
final class WellspringLambdaBegin {
  private final StampedLock lock = new StampedLock();
  private final ToLongFunction<StampedLock> begin = l -> l.tryOptimisticRead();
  private long water;
  private long sand;

  long clear() {
    while (true) {
      long stamp = begin.applyAsLong(lock);
      long c = water - sand;
      if (lock.validate(stamp)) {
        return c;
      }
    }
  }

  long clearAtOnce() {
    while (true) {
      long stamp = begin.applyAsLong(lock);
      long c = water - sand;
      if (c > 0) {
        return c; // expect: EscapeReturn
      }
      if (lock.validate(stamp)) {
        return 0;
      }
    }
  }

  void well(long by) {
    long stamp = lock.writeLock();
    try {
      water += by;
      sand++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
