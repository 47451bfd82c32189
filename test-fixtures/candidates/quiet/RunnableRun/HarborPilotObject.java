import java.util.concurrent.locks.StampedLock;

/** An anonymous Runnable with fields of its own reads in the section that runs it. */
class HarborPilotObject {
  private abstract static class Sounding implements Runnable {
    long fathoms;
    long knots;
  }

  private final StampedLock lock = new StampedLock();
  private long depth;
  private long current;

  long draught() {
    Sounding sounding =
        new Sounding() {
          @Override
          public void run() {
            fathoms = depth;
            knots = current;
          }
        };
    for (; ; ) {
      long stamp = lock.tryOptimisticRead();
      sounding.run();
      if (lock.validate(stamp)) {
        return sounding.fathoms - sounding.knots;
      }
    }
  }

  void tide(long by) {
    long stamp = lock.writeLock();
    try {
      depth += by;
      current += by / 2;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
