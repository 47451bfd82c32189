import java.util.concurrent.locks.StampedLock;

/** What a torn read throws is thrown on only if the data were consistent. */
public class FurnaceRetryOnThrow {
  private final StampedLock lock = new StampedLock();
  private int[] ores = {3};
  private int at;
  private int share = 1;

  public int yield() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int y;
      try {
        y = ores[at] / share;
      } catch (RuntimeException e) {
        if (lock.validate(stamp)) {
          throw e;
        }
        continue;
      }
      if (lock.validate(stamp)) {
        return y;
      }
    }
  }

  public int yieldOr(int otherwise) {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int y;
      try {
        y = ores[at] / share;
      } catch (ArithmeticException | IndexOutOfBoundsException e) {
        y = otherwise;
      }
      if (lock.validate(stamp)) {
        return y;
      }
    }
  }

  public int yieldThrown() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int y;
      try {
        y = ores[at] / share;
      } catch (RuntimeException e) {
        throw e; // expect: EscapeThrow
      }
      if (lock.validate(stamp)) {
        return y;
      }
    }
  }

  public void load(int where, int s, int... all) {
    int[] own = all.clone();
    long stamp = lock.writeLock();
    try {
      ores = own;
      at = where;
      share = s;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
