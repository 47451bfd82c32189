import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** Pairs made in the section are put into a list first, and filled through it afterwards. */
class DominoPairs {
  private final StampedLock lock = new StampedLock();
  private int pips;
  private int stones;

  List<int[]> pairs() {
    for (; ; ) {
      long stamp = lock.tryOptimisticRead();
      List<int[]> out = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        out.add(new int[2]);
      }
      for (int[] pair : out) {
        pair[0] = pips;
        pair[1] = stones;
      }
      if (lock.validate(stamp)) {
        return out;
      }
    }
  }

  void draw(int p) {
    long stamp = lock.writeLock();
    try {
      pips = p;
      stones++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
