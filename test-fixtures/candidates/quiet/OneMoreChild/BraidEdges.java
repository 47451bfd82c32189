import java.util.concurrent.locks.StampedLock;

/** An array of one more element than another takes the index that ends a search in the other. */
final class BraidEdges {
  private final StampedLock lock = new StampedLock();
  private final int[] starts = new int[9];
  private final String[] names = new String[8];
  private int strand;

  int width() {
    while (true) {
      long s = lock.tryOptimisticRead();
      int i = strand & 7;
      int w = starts[i + 1] - starts[i];
      if (lock.validate(s)) {
        return w;
      }
    }
  }

  String nextName() {
    while (true) {
      long s = lock.tryOptimisticRead();
      int i = strand & 7;
      String n = names[i + 1]; // expect: HazardIndex
      if (lock.validate(s)) {
        return n;
      }
    }
  }

  void plait(int at, int start, String name) {
    long w = lock.writeLock();
    try {
      strand = at;
      starts[at + 1] = start;
      names[at] = name;
    } finally {
      lock.unlockWrite(w);
    }
  }
}
