import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;

/** The result of an attempt grows by eight when its next place is not there. */
class CombOddCells {
  private final StampedLock lock = new StampedLock();
  private long[] cells = new long[20];

  long[] odd() {
    long[] out;
    int n;
    long stamp;
    do {
      out = new long[8];
      n = 0;
      stamp = lock.tryOptimisticRead();
      long[] c = cells;
      for (int i = 0; i < c.length; i++) {
        if ((c[i] & 1) == 1) {
          if (n == out.length) {
            out = Arrays.copyOf(out, n + 8);
          }
          out[n++] = c[i];
        }
      }
    } while (!lock.validate(stamp));
    return n == out.length ? out : Arrays.copyOf(out, n);
  }

  void fill(long... honey) {
    long[] own = honey.clone();
    long stamp = lock.writeLock();
    cells = own;
    lock.unlockWrite(stamp);
  }
}
