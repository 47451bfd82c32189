import java.util.OptionalInt;
import java.util.concurrent.locks.StampedLock;

/** All failures of the two sections end alike, whatever had been seen before them. */
class DoveCotes {
  private static class Cote {
    final StampedLock lock = new StampedLock();
    private int doves;

    void home(int n) {
      long stamp = lock.writeLock();
      try {
        doves += n;
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }

  private final Cote east = new Cote();
  private final Cote west = new Cote();

  OptionalInt both() {
    long e = east.lock.tryOptimisticRead();
    long w = west.lock.tryOptimisticRead();
    int n = east.doves + west.doves;
    if (n < 0) {
      if (!west.lock.validate(w)) {
        return OptionalInt.empty();
      }
      if (!east.lock.validate(e)) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(0);
    }
    if (!east.lock.validate(e) || !west.lock.validate(w)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(n);
  }

  void fly(int n) {
    east.home(-n);
    west.home(n);
  }
}
