import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;

/** Counts merged into a map are right when each attempt has a map of its own. */
class PantryMergedCounts {
  private final StampedLock lock = new StampedLock();
  private int top;
  private int bottom;

  Map<Integer, Integer> jars() {
    Map<Integer, Integer> m;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      m = new HashMap<>();
      m.merge(top, 1, Integer::sum);
      m.merge(bottom, 1, Integer::sum);
    } while (!lock.validate(stamp));
    return m;
  }

  Map<Integer, Integer> jarsOfAll() {
    Map<Integer, Integer> m = new HashMap<>();
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      m.merge(top, 1, Integer::sum); // expect: StaleUse
    } while (!lock.validate(stamp));
    return m;
  }

  void swap() {
    long stamp = lock.writeLock();
    try {
      int t = top;
      top = bottom;
      bottom = t;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
