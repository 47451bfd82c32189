import java.util.concurrent.locks.StampedLock;

/** A search in rows and columns leaves both loops by a label, and the section by its validation. */
public class AquariumNestedLoops {
  private final StampedLock lock = new StampedLock();
  private final byte[][] tanks = new byte[4][8];

  public int find(byte fish) {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int found = -1;
      search:
      for (int r = 0; r < tanks.length; r++) {
        byte[] row = tanks[r];
        for (int c = 0; c < row.length; c++) {
          if (row[c] == fish) {
            found = r * 8 + c;
            break search;
          }
        }
      }
      if (lock.validate(stamp)) {
        return found;
      }
    }
  }

  public boolean has(byte fish) {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      boolean has = false;
      for (byte[] row : tanks) {
        for (byte f : row) {
          has |= f == fish;
        }
      }
      if (!lock.validate(stamp)) {
        continue;
      }
      return has;
    }
  }

  public boolean hasNot(byte fish) {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      for (byte[] row : tanks) {
        for (byte f : row) {
          if (f == fish) {
            return false; // expect: EscapeReturn
          }
        }
      }
      if (lock.validate(stamp)) {
        return true;
      }
    }
  }

  public void swim(int r, int c, byte fish) {
    long stamp = lock.writeLock();
    try {
      tanks[r][c] = fish;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
