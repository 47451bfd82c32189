import java.util.concurrent.locks.StampedLock;

/** Six booleans later it is no longer known which stamp is meant: then none is validated. */
class CanalGates {
  private final StampedLock lock = new StampedLock();
  private int upper;
  private int lower;

  void fill(int u, int l) {
    long w = lock.writeLock();
    upper = u;
    lower = l;
    lock.unlockWrite(w);
  }

  int level(int g) {
    boolean a = g > 0, b = g > 7, c = g > 9, d = g > 12, e = g > 19, f = g > 25;
    long first = lock.tryOptimisticRead();
    int u = upper;
    long second = lock.tryOptimisticRead();
    int l = lower;
    long s = g % 2 == 0 ? first : second;
    int open = 0;
    for (int i = 0; i < 3; i++) {
      if (a ^ b) open++;
      if (c ^ d) open++;
      if (e ^ f) open++;
    }
    if (!lock.validate(s)) return -1;
    return a && b && c && d && e && f ? open : u - l; // expect: EscapeReturn
  }

  int levelOfBoth(int g) {
    boolean a = g > 0, b = g > 7, c = g > 9;
    long s = lock.tryOptimisticRead();
    int u = upper;
    int l = lower;
    if (!lock.validate(s)) return -1;
    return a && b && c ? 1 : u - l;
  }
}
