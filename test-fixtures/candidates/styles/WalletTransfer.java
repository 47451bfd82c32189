import java.util.concurrent.locks.StampedLock;

/**
 * Balances are read optimistically, and a transfer takes both write locks in the order of the
 * numbers.
 */
public class WalletTransfer {
  private final StampedLock lock = new StampedLock();
  private final int number;
  private long cents;

  public WalletTransfer(int number, long cents) {
    this.number = number;
    this.cents = cents;
  }

  public long cents() {
    long stamp = lock.tryOptimisticRead();
    long c = cents;
    if (lock.validate(stamp)) {
      return c;
    }
    return centsLocked();
  }

  private long centsLocked() {
    long stamp = lock.readLock();
    try {
      return cents;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public static void transfer(WalletTransfer from, WalletTransfer to, long cents) {
    if (from == to) {
      return;
    }
    WalletTransfer first = from.number < to.number ? from : to;
    WalletTransfer second = first == from ? to : from;
    long one = first.lock.writeLock();
    try {
      long two = second.lock.writeLock();
      try {
        from.cents -= cents;
        to.cents += cents;
      } finally {
        second.lock.unlockWrite(two);
      }
    } finally {
      first.lock.unlockWrite(one);
    }
  }
}
