import java.util.concurrent.locks.StampedLock;

/** A nested class runs a Runnable in its section and once more under its lock. */
class SkylineRunnableWrapper {
  private static final class Reader {
    private final StampedLock lock;

    Reader(StampedLock lock) {
      this.lock = lock;
    }

    void read(Runnable what) {
      long stamp = lock.tryOptimisticRead();
      what.run();
      if (lock.validate(stamp)) {
        return;
      }
      stamp = lock.readLock();
      try {
        what.run();
      } finally {
        lock.unlockRead(stamp);
      }
    }
  }

  private final StampedLock lock = new StampedLock();
  private final Reader reader = new Reader(lock);
  private final int[] seen = new int[1];
  private int towers;

  int towers() {
    int[] out = new int[1];
    reader.read(() -> out[0] = towers);
    return out[0];
  }

  void see() {
    reader.read(
        () -> {
          seen[0] = towers; // expect: EscapeStore
        });
  }

  void build() {
    long stamp = lock.writeLock();
    try {
      towers++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
