import java.util.concurrent.locks.StampedLock;

/** A stamp asks only whether a writer is there; the twin reads under it and never asks again. */
final class TollBusyProbe {
  private final StampedLock lock = new StampedLock();
  private int carts;

  boolean isBusy() {
    return lock.tryOptimisticRead() == 0;
  }

  int carts() {
    if (isBusy()) {
      Thread.onSpinWait();
    }
    long stamp = lock.readLock();
    try {
      return carts;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  int cartsUnlessBusy() {
    long stamp = lock.tryOptimisticRead();
    if (stamp == 0) {
      return -1;
    }
    return carts; // expect: EscapeReturn
  }

  int cartsNow() {
    long stamp = lock.tryOptimisticRead();
    int c = carts;
    return lock.validate(stamp) ? c : -1;
  }

  void pass() {
    long stamp = lock.writeLock();
    try {
      carts++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
