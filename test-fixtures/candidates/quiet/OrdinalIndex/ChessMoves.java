import java.util.concurrent.locks.StampedLock;

/** Two tentative constants are the row and the column of a square that was made for them. */
class ChessMoves {
  enum Piece {
    PAWN,
    ROOK,
    KING;

    static final int COUNT = values().length;
  }

  private final StampedLock lock = new StampedLock();
  private final long[][] taken = new long[Piece.COUNT][Piece.COUNT];
  private Piece by = Piece.PAWN;
  private Piece last = Piece.PAWN;

  long often() {
    long stamp = lock.tryOptimisticRead();
    long n = taken[by.ordinal()][last.ordinal()];
    if (lock.validate(stamp)) {
      return n;
    }
    stamp = lock.readLock();
    try {
      return taken[by.ordinal()][last.ordinal()];
    } finally {
      lock.unlockRead(stamp);
    }
  }

  void take(Piece with, Piece what) {
    long stamp = lock.writeLock();
    try {
      by = with;
      last = what;
      taken[with.ordinal()][what.ordinal()]++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
