import java.util.concurrent.locks.StampedLock;

/** The stamp is set to 0 when its lock is given back, and asked in the finally block. */
public class CourtyardUnlockZeroed {
  private final StampedLock lock = new StampedLock();
  private int doves;
  private int cats;

  public int chance() {
    long held = 0;
    long stamp = lock.tryOptimisticRead();
    int d = doves;
    int c = cats;
    try {
      if (!lock.validate(stamp)) {
        held = lock.readLock();
        d = doves;
        c = cats;
      }
    } finally {
      if (held != 0) {
        lock.unlockRead(held);
      }
    }
    return c == 0 ? d : d / c;
  }

  public void feed(int more) {
    long held = lock.writeLock();
    doves += more;
    cats += more / 4;
    lock.unlockWrite(held);
  }
}
