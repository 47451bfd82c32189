import java.util.concurrent.locks.StampedLock;

/** The stamp and its validation are one condition, kept in a flag and asked both ways round. */
public class PorterConsistentFlag {
  private final StampedLock lock = new StampedLock();
  private int trunks;
  private int tips;

  public int tipsPerTrunk() {
    long stamp = lock.tryOptimisticRead();
    var t = trunks;
    var p = tips;
    boolean consistent = stamp != 0 && lock.validate(stamp);
    if (!consistent) {
      stamp = lock.readLock();
      try {
        t = trunks;
        p = tips;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return t == 0 ? 0 : p / t;
  }

  public int trunks() {
    boolean ok;
    int t;
    do {
      long stamp = lock.tryOptimisticRead();
      t = trunks;
      ok = !(stamp == 0 || !lock.validate(stamp));
    } while (!ok);
    return t;
  }

  public int tips() {
    int t;
    long stamp;
    boolean again;
    do {
      stamp = lock.tryOptimisticRead();
      t = tips;
      again = stamp == 0 && !lock.validate(stamp);
    } while (again);
    return t; // expect: EscapeReturn
  }

  public void carry(int n) {
    long stamp = lock.writeLock();
    try {
      trunks += n;
      tips += 2 * n;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
