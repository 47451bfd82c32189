import java.util.concurrent.locks.StampedLock;

/** A chain of three unknown calls begins at a parameter, and is gone over again under the lock. */
class NurseryThreeDeep {
  abstract static class Plant {
    abstract Plant pot();

    abstract int height();
  }

  interface Bed {
    Plant plant();
  }

  private final StampedLock lock = new StampedLock();
  private int soil;

  int heightIn(Bed bed) {
    long stamp = lock.tryOptimisticRead();
    int h = soil + bed.plant().pot().height();
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        h = soil + bed.plant().pot().height();
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return h;
  }

  void dig(int mm) {
    long stamp = lock.writeLock();
    try {
      soil -= mm;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
