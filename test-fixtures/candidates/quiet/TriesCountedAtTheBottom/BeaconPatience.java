import java.util.OptionalLong;
import java.util.concurrent.locks.StampedLock;

/** The attempts end at a time, which is asked after each that failed. */
class BeaconPatience {
  private final StampedLock lock = new StampedLock();
  private long flashes;
  private long oil;

  OptionalLong perLitre(long nanos) {
    long end = System.nanoTime() + nanos;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      long f = flashes;
      long o = oil;
      if (lock.validate(stamp)) {
        return o == 0 ? OptionalLong.empty() : OptionalLong.of(f / o);
      }
      Thread.onSpinWait();
    } while (System.nanoTime() - end < 0);
    return OptionalLong.empty();
  }

  void flash() {
    long stamp = lock.writeLock();
    try {
      flashes++;
      oil--;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
