import java.util.concurrent.locks.StampedLock;

/** Varargs and generic helpers are given tentative values and keep none of them. */
public class BalanceVarargsHelper {
  private static long[] kept = {};

  private final StampedLock lock = new StampedLock();
  private long left;
  private long right;

  private static long sum(long... all) {
    long s = 0;
    for (long one : all) {
      s += one;
    }
    return s;
  }

  private static long sumKept(long... all) {
    kept = all;
    return sum(all);
  }

  @SafeVarargs
  private static <T extends Comparable<T>> T largest(T first, T... more) {
    T largest = first;
    for (T one : more) {
      if (one.compareTo(largest) > 0) {
        largest = one;
      }
    }
    return largest;
  }

  public long sum() {
    long s;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      s = sum(left, right, 1);
    } while (!lock.validate(stamp));
    return s;
  }

  public long largest() {
    long l;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      l = largest(left, right);
    } while (!lock.validate(stamp));
    return l;
  }

  public long sumKept() {
    long s;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      s = sumKept(left, right); // expect: EscapeArgument
    } while (!lock.validate(stamp));
    return s;
  }

  public void weigh(long l, long r) {
    long stamp = lock.writeLock();
    try {
      left += l;
      right += r;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
