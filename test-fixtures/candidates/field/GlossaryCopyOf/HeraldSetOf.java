import java.util.Collection;
import java.util.Set;
import java.util.concurrent.locks.StampedLock;

/**
 * The set comes from a static factory of a nested class, and both of its ways make it immutable.
 */
class HeraldSetOf {
  private static class Arms {
    static Set<String> of(Collection<String> all) {
      if (all.isEmpty()) {
        return Set.of();
      }
      return Set.copyOf(all);
    }
  }

  private final StampedLock lock = new StampedLock();
  private Set<String> arms = Set.of("lion");

  boolean bears(String beast) {
    long stamp = lock.tryOptimisticRead();
    boolean b = arms.contains(beast);
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        b = arms.contains(beast);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return b;
  }

  void grant(Collection<String> beasts) {
    long stamp = lock.writeLock();
    try {
      arms = Arms.of(beasts);
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
