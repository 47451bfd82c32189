import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** A list by hand keeps its elements in a static array, whoever made it. */
class FernFrond {
  private static final class Wide extends AbstractList<Integer> {
    static final Integer[] ALL = new Integer[4];

    @Override
    public Integer get(int i) {
      return ALL[i];
    }

    @Override
    public Integer set(int i, Integer value) {
      ALL[i] = value;
      return value;
    }

    @Override
    public int size() {
      return 4;
    }
  }

  private final StampedLock lock = new StampedLock();
  private int fronds;

  void unroll(int n) {
    long w = lock.writeLock();
    fronds = n;
    lock.unlockWrite(w);
  }

  boolean wrong() {
    List<Integer> list = new Wide();
    long s = lock.tryOptimisticRead();
    list.set(0, fronds); // expect: EscapeArgument
    return lock.validate(s);
  }
}
