import java.util.concurrent.locks.StampedLock;

/** A helper answers with a record of the value and whether it is good, or with null. */
public class BallroomOutcomeRecord {
  private record Seen(int couples, int chairs) {}

  private final StampedLock lock = new StampedLock();
  private int couples;
  private int chairs;

  private Seen tryLook() {
    long stamp = lock.tryOptimisticRead();
    Seen s = new Seen(couples, chairs);
    return lock.validate(stamp) ? s : null;
  }

  private Seen look() {
    Seen s = tryLook();
    if (s != null) {
      return s;
    }
    long stamp = lock.readLock();
    try {
      return new Seen(couples, chairs);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public int free() {
    Seen s = look();
    return s.chairs() - 2 * s.couples();
  }

  public void dance() {
    long stamp = lock.writeLock();
    try {
      couples++;
      chairs -= 2;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
