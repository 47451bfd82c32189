import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;

/** A helper fills each row of the reader's table, in the section and again under the lock. */
class TapestryKnots {
  private final StampedLock lock = new StampedLock();
  private char warp = 'w';
  private char weft = 'f';

  private void knot(char[][] table) {
    for (int r = 0; r < table.length; r++) {
      Arrays.fill(table[r], (r & 1) == 0 ? warp : weft);
    }
  }

  char[][] knots() {
    char[][] table = new char[6][4];
    long stamp = lock.tryOptimisticRead();
    knot(table);
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        knot(table);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return table;
  }

  void dye(char a, char b) {
    long stamp = lock.writeLock();
    warp = a;
    weft = b;
    lock.unlockWrite(stamp);
  }
}
