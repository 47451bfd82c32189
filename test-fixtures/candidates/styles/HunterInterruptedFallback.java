import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;

/** The fallback waits for a while, and hands an interrupt on when it can't go on. */
public class HunterInterruptedFallback {
  private final StampedLock lock = new StampedLock();
  private int hares;
  private int foxes;

  public int prey(int otherwise) {
    long stamp = lock.tryOptimisticRead();
    int p = hares - foxes;
    if (lock.validate(stamp)) {
      return p;
    }
    long held;
    try {
      held = lock.tryReadLock(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return otherwise;
    }
    if (held == 0) {
      return otherwise;
    }
    try {
      return hares - foxes;
    } finally {
      lock.unlockRead(held);
    }
  }

  public void hunt() throws InterruptedException {
    long held = lock.writeLockInterruptibly();
    try {
      hares--;
      foxes++;
    } finally {
      lock.unlockWrite(held);
    }
  }
}
