import java.util.concurrent.locks.StampedLock;

/** Checks come after the validation; in the section they speak of what may never have been. */
public class SwallowAssertThrows {
  private final StampedLock lock = new StampedLock();
  private int north;
  private int south;

  public int total() {
    long stamp = lock.tryOptimisticRead();
    int n = north;
    int s = south;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        n = north;
        s = south;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    assert n >= 0 && s >= 0 : "negative";
    if (n + s > 1000) {
      throw new IllegalStateException(n + " and " + s);
    }
    return n + s;
  }

  public int totalAsserted() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int t = north + south;
      assert t >= 0; // expect: EscapeThrow
      if (lock.validate(stamp)) {
        return t;
      }
    }
  }

  public int totalThrown() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int t = north + south;
      if (t > 1000) {
        throw new IllegalStateException("too many"); // expect: EscapeThrow
      }
      if (lock.validate(stamp)) {
        return t;
      }
    }
  }

  public void fly(int n) {
    long stamp = lock.writeLock();
    try {
      north -= n;
      south += n;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
