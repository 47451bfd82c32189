import java.util.concurrent.locks.StampedLock;

/** Taking the lock returns a lambda that releases it, which the try statement runs. */
class LatchReleaser {
  private interface Releaser extends AutoCloseable {
    @Override
    void close();
  }

  private final StampedLock lock = new StampedLock();
  private double hinge;
  private double bolt;

  private Releaser shared() {
    long stamp = lock.readLock();
    return () -> lock.unlockRead(stamp);
  }

  private Releaser alone() {
    long stamp = lock.writeLock();
    return () -> lock.unlockWrite(stamp);
  }

  double play() {
    for (int i = 0; i < 3; i++) {
      long stamp = lock.tryOptimisticRead();
      double p = hinge - bolt;
      if (lock.validate(stamp)) {
        return p;
      }
    }
    try (Releaser r = shared()) {
      return hinge - bolt;
    }
  }

  void wear(double by) {
    try (Releaser r = alone()) {
      hinge += by;
      bolt -= by;
    }
  }
}
