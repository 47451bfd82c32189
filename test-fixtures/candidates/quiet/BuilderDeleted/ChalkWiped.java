import java.util.concurrent.locks.StampedLock;

/** A helper wipes the reader's own buffer, over its whole length, before it writes. */
class ChalkWiped {
  private final StampedLock lock = new StampedLock();
  private String left = "";
  private String right = "";

  private void write(StringBuffer board) {
    int n = board.length();
    board.delete(0, n);
    board.append(left).append('=').append(right);
  }

  CharSequence board() {
    StringBuffer board = new StringBuffer();
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      write(board);
    } while (!lock.validate(stamp));
    return board;
  }

  void sum(int a, int b) {
    long stamp = lock.writeLock();
    try {
      left = a + "+" + b;
      right = String.valueOf(a + b);
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
