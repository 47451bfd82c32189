import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.StampedLock;

/** An initialiser block, not the constructor, makes the new object known to all. */
class CliffNest {
  static final class Nest {
    static final Set<Nest> KNOWN = ConcurrentHashMap.newKeySet();
    final int[] eggs = new int[2];

    {
      KNOWN.add(this);
    }
  }

  private final StampedLock lock = new StampedLock();
  private int eggs;

  void lay(int n) {
    long w = lock.writeLock();
    eggs = n;
    lock.unlockWrite(w);
  }

  boolean wrong() {
    Nest nest = new Nest();
    long s = lock.tryOptimisticRead();
    nest.eggs[1] = eggs; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean right() {
    Nest nest = new Nest();
    long s = lock.tryOptimisticRead();
    int n = eggs;
    if (!lock.validate(s)) return false;
    nest.eggs[1] = n;
    return true;
  }
}
