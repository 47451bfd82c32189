import java.util.concurrent.locks.StampedLock;

/** An enum tells how the stamp is held; a switch in the finally block gives back what was taken. */
final class TollgatePhases {
  private enum Phase {
    LOOKING,
    HOLDING
  }

  private final StampedLock lock = new StampedLock();
  private long coins;
  private long carts;

  long perCart() {
    Phase phase = Phase.LOOKING;
    long stamp = lock.tryOptimisticRead();
    try {
      while (true) {
        long c = coins;
        long n = carts;
        if (phase == Phase.HOLDING || lock.validate(stamp)) {
          return n == 0 ? 0 : c / n;
        }
        stamp = lock.readLock();
        phase = Phase.HOLDING;
      }
    } finally {
      switch (phase) {
        case HOLDING -> lock.unlockRead(stamp);
        case LOOKING -> {}
      }
    }
  }

  long sum() {
    Phase phase = Phase.LOOKING;
    long stamp = lock.tryOptimisticRead();
    long sum = coins + carts;
    if (phase == Phase.LOOKING || lock.validate(stamp)) {
      return sum; // expect: EscapeReturn
    }
    return -1;
  }

  void pay(int c) {
    long stamp = lock.writeLock();
    try {
      coins += c;
      carts++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
