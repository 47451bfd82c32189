import java.util.concurrent.locks.StampedLock;

/** The slow path is a method of its own, which is handed the stamp and asks it first. */
public class DepotStampHandedOn {
  private final StampedLock lock = new StampedLock();
  private long in;
  private long out;

  public long stock() {
    long stamp = lock.tryOptimisticRead();
    long s = in - out;
    return checked(stamp, s);
  }

  private long checked(long stamp, long seen) {
    if (lock.validate(stamp)) {
      return seen;
    }
    long held = lock.readLock();
    try {
      return in - out;
    } finally {
      lock.unlockRead(held);
    }
  }

  public void move(long i, long o) {
    long stamp = lock.writeLock();
    try {
      in += i;
      out += o;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
