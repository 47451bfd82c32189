import java.util.concurrent.locks.StampedLock;

/** Of two rows of one array the fallback copies the first. */
class JuniperTwig {
  private final StampedLock lock = new StampedLock();
  private int twigs;

  void cut(int n) {
    long w = lock.writeLock();
    twigs = n;
    lock.unlockWrite(w);
  }

  private void fill(int[] row) {
    for (int i = 0; i < row.length; i++) row[i] = twigs + i;
  }

  int[][] wrong() {
    int[][] out = new int[2][3];
    long s = lock.tryOptimisticRead();
    for (int[] row : out) fill(row);
    if (lock.validate(s)) return out;
    s = lock.readLock();
    try {
      fill(out[0]);
    } finally {
      lock.unlockRead(s);
    }
    return out; // expect: StaleUse
  }

  int[][] right() {
    int[][] out = new int[2][3];
    long s = lock.tryOptimisticRead();
    for (int[] row : out) fill(row);
    if (lock.validate(s)) return out;
    s = lock.readLock();
    try {
      for (int[] row : out) fill(row);
    } finally {
      lock.unlockRead(s);
    }
    return out;
  }
}
