import java.util.concurrent.locks.StampedLock;

/** A helper reckons the place in pairs and the section reads the pair's word. */
class QuiltSquareOfRow {
  private final StampedLock lock = new StampedLock();
  private int[] squares = {0x10002};

  private static int half(int[] in, int which) {
    int at = (which & Integer.MAX_VALUE) % (in.length << 1);
    int word = in[at >> 1];
    return (at & 1) == 0 ? word & 0xffff : word >>> 16;
  }

  int half(int which) {
    long stamp = lock.tryOptimisticRead();
    int h = half(squares, which);
    if (lock.validate(stamp)) {
      return h;
    }
    stamp = lock.readLock();
    try {
      return half(squares, which);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  void patch(int at, int word) {
    long stamp = lock.writeLock();
    try {
      squares[at] = word;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
