import java.util.concurrent.locks.StampedLock;

/** The lock stands in a square, and is reached by the same two unchanged parameters each time. */
class StallRowLocks {
  private static final int SIDE = 3;
  private final StampedLock[][] locks = new StampedLock[SIDE][SIDE];
  private final long[][] goods = new long[SIDE][SIDE];

  StallRowLocks() {
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < SIDE; j++) {
        locks[i][j] = new StampedLock();
      }
    }
  }

  long goods(final int row, final int col) {
    long stamp = locks[row][col].tryOptimisticRead();
    long g = goods[row][col];
    if (locks[row][col].validate(stamp)) {
      return g;
    }
    stamp = locks[row][col].readLock();
    try {
      return goods[row][col];
    } finally {
      locks[row][col].unlockRead(stamp);
    }
  }

  void stock(int row, int col, long n) {
    long stamp = locks[row][col].writeLock();
    try {
      goods[row][col] += n;
    } finally {
      locks[row][col].unlockWrite(stamp);
    }
  }
}
