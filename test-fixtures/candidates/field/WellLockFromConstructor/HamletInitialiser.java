import java.util.concurrent.locks.StampedLock;

/** Two locks come from an initialiser; the writers of the houses take the one of the barns. */
class HamletInitialiser {
  private final StampedLock houseLock; // expect: NeverWriteLocked
  private final StampedLock barnLock;
  private int houses;
  private int barns;

  {
    houseLock = new StampedLock();
    barnLock = new StampedLock();
  }

  int houses() {
    while (true) {
      long stamp = houseLock.tryOptimisticRead();
      int h = houses;
      if (houseLock.validate(stamp)) {
        return h;
      }
    }
  }

  int barns() {
    while (true) {
      long stamp = barnLock.tryOptimisticRead();
      int b = barns;
      if (barnLock.validate(stamp)) {
        return b;
      }
    }
  }

  void build() {
    long stamp = barnLock.writeLock();
    try {
      houses++;
      barns++;
    } finally {
      barnLock.unlockWrite(stamp);
    }
  }
}
