import java.util.concurrent.locks.StampedLock;
import java.util.function.LongBinaryOperator;

/** A helper of another class folds the values of an array with the operator that it is given. */
class BeltFolded {
  private static final class Fold {
    private final long start;

    Fold(long start) {
      this.start = start;
    }

    long over(long[] all, LongBinaryOperator op) {
      long r = start;
      for (long one : all) {
        r = op.applyAsLong(r, one);
      }
      return r;
    }
  }

  private final StampedLock lock = new StampedLock();
  private final long[] loads = new long[4];

  long heaviest() {
    Fold fold = new Fold(0);
    long r;
    long stamp = lock.tryOptimisticRead();
    r = fold.over(loads, Long::max);
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        r = fold.over(loads, Long::max);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return r;
  }

  void load(int at, long kilos) {
    long stamp = lock.writeLock();
    try {
      loads[at] = kilos;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
