import java.util.concurrent.locks.StampedLock;

/** Two masked numbers make a place in a flat array of their product's size. */
public class ChessboardFlatIndex {
  private static final int SIDE = 8;
  private final StampedLock lock = new StampedLock();
  private final byte[] squares = new byte[SIDE * SIDE];
  private int row;
  private int column;

  public byte piece() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      byte p = squares[(row & 7) * SIDE + (column & 7)];
      if (lock.validate(stamp)) {
        return p;
      }
    }
  }

  public byte pieceTested() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int r = row;
      int c = column;
      byte p = 0;
      if (r >= 0 && r < SIDE && c >= 0 && c < SIDE) {
        p = squares[r * SIDE + c];
      }
      if (lock.validate(stamp)) {
        return p;
      }
    }
  }

  public byte pieceBelow() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      byte p = squares[((row & 7) + 1) * SIDE + (column & 7)]; // expect: HazardIndex
      if (lock.validate(stamp)) {
        return p;
      }
    }
  }

  public void move(int r, int c, byte p) {
    long stamp = lock.writeLock();
    try {
      row = r;
      column = c;
      squares[r * SIDE + c] = p;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
