import java.util.concurrent.locks.StampedLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A line in the log comes before the unlock in the finally block; the twin may leave before it. */
final class BugleLogged {
  private static final Logger LOG = Logger.getLogger("bugle");
  private final StampedLock lock = new StampedLock();
  private int calls;

  void call() {
    long stamp = lock.writeLock();
    try {
      calls++;
    } finally {
      LOG.log(Level.FINE, "called");
      lock.unlockWrite(stamp);
    }
  }

  void callTwice(boolean really) {
    long stamp = lock.writeLock(); // expect: UnbalancedLock
    calls++;
    if (!really) {
      return;
    }
    calls++;
    lock.unlockWrite(stamp);
  }

  int calls() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int c = calls;
      if (lock.validate(stamp)) {
        return c;
      }
    }
  }
}
