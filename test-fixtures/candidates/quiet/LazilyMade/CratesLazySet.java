import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.StampedLock;

/** A helper makes the set at the first broken crate, and hands the same one on afterwards. */
class CratesLazySet {
  private final StampedLock lock = new StampedLock();
  private boolean[] broken = new boolean[3];

  private static Set<Integer> with(Set<Integer> set, int element) {
    Set<Integer> to = set != null ? set : new HashSet<>();
    to.add(element);
    return to;
  }

  Set<Integer> broken() {
    for (; ; ) {
      long stamp = lock.tryOptimisticRead();
      Set<Integer> found = null;
      boolean[] b = broken;
      for (int i = 0; i < b.length; i++) {
        if (b[i]) {
          found = with(found, i);
        }
      }
      if (!lock.validate(stamp)) {
        continue;
      }
      return found == null ? Collections.emptySet() : found;
    }
  }

  void drop(int crates) {
    long stamp = lock.writeLock();
    try {
      broken = new boolean[crates];
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
