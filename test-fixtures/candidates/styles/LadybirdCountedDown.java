import java.util.concurrent.locks.StampedLock;

/** Loops down from the lesser of a tentative size and the length, and halves of an index. */
public class LadybirdCountedDown {
  private final StampedLock lock = new StampedLock();
  private int[] dots = new int[10];
  private int size;

  public int sum() {
    int sum;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      int[] d = dots;
      sum = 0;
      for (int i = Math.min(size, d.length); i-- > 0; ) {
        sum += d[i] + d[i / 2];
      }
    } while (!lock.validate(stamp));
    return sum;
  }

  public int firstAbove(int limit) {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int[] d = dots;
      int i = 0;
      while (i < d.length && d[i] <= limit) {
        i++;
      }
      int found = i < d.length ? d[i] : -1;
      if (lock.validate(stamp)) {
        return found;
      }
    }
  }

  public int last() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int[] d = dots;
      int n = size;
      int last = n > 0 ? d[n - 1] : -1; // expect: HazardIndex
      if (lock.validate(stamp)) {
        return last;
      }
    }
  }

  public void fly(int... d) {
    int[] own = d.clone();
    long stamp = lock.writeLock();
    try {
      dots = own;
      size = own.length;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
