import java.util.concurrent.locks.StampedLock;

/** Static state under a static lock, with the counters of a class that can't be made. */
public final class SchedulerStaticState {
  private static final StampedLock LOCK = new StampedLock();
  private static long started;
  private static long ended;

  private SchedulerStaticState() {}

  public static long running() {
    long stamp = LOCK.tryOptimisticRead();
    long running = started - ended;
    if (!LOCK.validate(stamp)) {
      stamp = LOCK.readLock();
      try {
        running = started - ended;
      } finally {
        LOCK.unlockRead(stamp);
      }
    }
    return running;
  }

  public static void start() {
    long stamp = LOCK.writeLock();
    try {
      started++;
    } finally {
      LOCK.unlockWrite(stamp);
    }
  }

  public static void end() {
    long stamp = LOCK.writeLock();
    try {
      if (ended < started) {
        ended++;
      }
    } finally {
      LOCK.unlockWrite(stamp);
    }
  }
}
