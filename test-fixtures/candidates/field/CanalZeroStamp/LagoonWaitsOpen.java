import java.util.concurrent.locks.StampedLock;

/** A helper reads a flag where the stamp was 0 only, which is no part of a section. */
final class LagoonWaitsOpen {
  private final StampedLock lock = new StampedLock();
  private volatile boolean drained;
  private int fish;
  private int reeds;

  private long begin() {
    long stamp;
    while ((stamp = lock.tryOptimisticRead()) == 0) {
      if (drained) {
        throw new IllegalStateException("drained");
      }
      Thread.onSpinWait();
    }
    return stamp;
  }

  int life() {
    int l;
    long stamp;
    do {
      stamp = begin();
      l = fish + reeds;
    } while (!lock.validate(stamp));
    return l;
  }

  int lifeOrNone() {
    long stamp = begin();
    int f = fish;
    if (f == 0) {
      return 0; // expect: EscapeReturn
    }
    return lock.validate(stamp) ? f + 1 : 0;
  }

  void drain() {
    drained = true;
  }

  void spawn(int n) {
    long stamp = lock.writeLock();
    try {
      fish += n;
      reeds -= n;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
