import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.StampedLock;

/** A task is handed to a pool because of what was read, before it was validated. */
class CampfireExecuted {
  private final StampedLock lock = new StampedLock();
  private final ExecutorService pool;
  private int logs;
  private int embers;

  CampfireExecuted(ExecutorService pool) {
    this.pool = pool;
  }

  boolean tend() {
    long stamp = lock.tryOptimisticRead();
    int warmth = logs * 3 + embers;
    if (warmth < 5) {
      pool.execute(this::feed); // expect: EscapeArgument
    }
    return lock.validate(stamp);
  }

  void feed() {
    long stamp = lock.writeLock();
    try {
      logs++;
      embers--;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
