import java.util.Optional;
import java.util.concurrent.locks.StampedLock;

/** An array is made on demand inside a nested loop, and wrapped though nothing was validated. */
class MapleSyrup {
  private static final StampedLock LOCK = new StampedLock();
  private static long syrup;

  static void tap(long n) {
    long w = LOCK.writeLock();
    syrup = n;
    LOCK.unlockWrite(w);
  }

  static Optional<long[]> wrong(int days) {
    long s = LOCK.tryOptimisticRead();
    long[] jars = null;
    while (days-- > 0) {
      if (jars == null) jars = new long[7];
      jars[days % 7] = syrup;
    }
    return Optional.ofNullable(jars); // expect: EscapeReturn
  }

  static Optional<long[]> right(int days) {
    long[] jars = null;
    long s = LOCK.tryOptimisticRead();
    long n = syrup;
    if (!LOCK.validate(s)) return Optional.empty();
    while (days-- > 0) {
      if (jars == null) jars = new long[7];
      jars[days % 7] = n;
    }
    return Optional.ofNullable(jars);
  }
}
