import java.util.concurrent.locks.StampedLock;

/** A loop is told by a flag that an attempt was good, and its values are used when it has ended. */
public class SwordsmithDoneFlag {
  private final StampedLock lock = new StampedLock();
  private int length;
  private int weight;

  public int balance() {
    boolean done = false;
    int l = 0;
    int w = 0;
    while (!done) {
      long stamp = lock.tryOptimisticRead();
      l = length;
      w = weight;
      done = lock.validate(stamp);
    }
    return l * 10 / Math.max(1, w);
  }

  public int weightSoon() {
    int w = -1;
    boolean ok = false;
    for (int i = 0; i < 5 && !ok; i++) {
      long stamp = lock.tryOptimisticRead();
      w = weight;
      ok = lock.validate(stamp);
    }
    return ok ? w : -1;
  }

  public int weightAnyhow() {
    int w = -1;
    boolean ok = false;
    for (int i = 0; i < 5 && !ok; i++) {
      long stamp = lock.tryOptimisticRead();
      w = weight;
      ok = lock.validate(stamp);
    }
    return w; // expect: StaleUse
  }

  public void grind() {
    long stamp = lock.writeLock();
    try {
      length--;
      weight -= 2;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
