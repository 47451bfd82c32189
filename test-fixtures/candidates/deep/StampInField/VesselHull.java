import java.util.concurrent.locks.StampedLock;

/** The constructor of a reader begins; where its answer is no, the value is used nonetheless. */
class VesselHull {
  private static final class Reader implements AutoCloseable {
    private final StampedLock lock;
    private final long stamp;

    Reader(StampedLock lock) {
      this.lock = lock;
      this.stamp = lock.tryOptimisticRead();
    }

    boolean good() {
      return lock.validate(stamp);
    }

    @Override
    public void close() {}
  }

  private final StampedLock lock = new StampedLock();
  private double draught;

  void load(double d) {
    long w = lock.writeLock();
    draught = d;
    lock.unlockWrite(w);
  }

  double wrong() {
    try (Reader reader = new Reader(lock)) {
      double d = draught;
      return reader.good() ? d : -d; // expect: StaleUse
    }
  }

  double right() {
    try (Reader reader = new Reader(lock)) {
      double d = draught;
      return reader.good() ? d : -1;
    }
  }
}
