import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;

/** A row of a matrix and the sums of its columns, taken as copies in one section. */
public class VineyardRowCopied {
  private static final int ROWS = 6;
  private static final int COLUMNS = 9;
  private final StampedLock lock = new StampedLock();
  private final int[][] grapes = new int[ROWS][COLUMNS];

  public int[] row(int r) {
    long stamp = lock.tryOptimisticRead();
    int[] row = Arrays.copyOf(grapes[r], COLUMNS);
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        row = Arrays.copyOf(grapes[r], COLUMNS);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return row;
  }

  public long[] sums() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      long[] sums = new long[COLUMNS];
      for (int[] row : grapes) {
        for (int c = 0; c < COLUMNS; c++) {
          sums[c] += row[c];
        }
      }
      if (lock.validate(stamp)) {
        return sums;
      }
    }
  }

  public void pick(int r, int c) {
    long stamp = lock.writeLock();
    try {
      grapes[r][c]--;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
