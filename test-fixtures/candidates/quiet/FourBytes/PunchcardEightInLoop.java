import java.util.concurrent.locks.StampedLock;

/** An index that leaves room for eight is bounded for each of the eight, in a counted loop. */
class PunchcardEightInLoop {
  private final StampedLock lock = new StampedLock();
  private char[] holes = new char[80];
  private int column;

  private static long eight(char[] from, int at) {
    if (at < 0 || at >= from.length - 7) {
      return -1;
    }
    long v = 0;
    for (int k = 0; k < 8; k++) {
      v = v << 8 | from[at + k] & 0xffL;
    }
    return v;
  }

  long next() {
    long stamp = lock.tryOptimisticRead();
    long v = eight(holes, column);
    if (lock.validate(stamp)) {
      return v;
    }
    stamp = lock.readLock();
    try {
      return eight(holes, column);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  void feed(int c) {
    long stamp = lock.writeLock();
    try {
      holes = new char[c + 8];
      column = c;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
