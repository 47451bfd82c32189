import java.util.concurrent.locks.StampedLock;
import java.util.function.LongUnaryOperator;

/** The constant stands in another class, and is applied twice in one attempt. */
class SpiceScaleHolder {
  private static class Scales {
    static final LongUnaryOperator GRAMS = kilos -> kilos * 1000;
  }

  private final StampedLock lock = new StampedLock();
  private long pepper;
  private long salt;

  long grams() {
    long stamp = lock.tryOptimisticRead();
    long g = Scales.GRAMS.applyAsLong(pepper) + Scales.GRAMS.applyAsLong(salt);
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        g = Scales.GRAMS.applyAsLong(pepper) + Scales.GRAMS.applyAsLong(salt);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return g;
  }

  void mix(long kilos) {
    long stamp = lock.writeLock();
    try {
      pepper -= kilos;
      salt += kilos;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
