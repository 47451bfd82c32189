import dev.seqread.SeqLock;

/**
 * Down a tree with the child's section begun before the parent's is validated for the last time.
 */
class CanyonDescent {
  private static class Ledge extends SeqLock {
    private final long height;
    private Ledge low;
    private Ledge high;

    Ledge(long height) {
      this.height = height;
    }

    void hang(Ledge l, Ledge h) {
      long w = writeLock();
      try {
        low = l;
        high = h;
      } finally {
        unlockWrite(w);
      }
    }
  }

  private final Ledge rim = new Ledge(1000);

  void carve(Ledge l, Ledge h) {
    rim.hang(l, h);
  }

  long lowestAbove(long h) {
    restart:
    while (true) {
      Ledge at = rim;
      long best = at.height;
      long s = at.readBegin();
      for (; ; ) {
        Ledge down = at.height > h ? at.low : at.high;
        if (at.readRetry(s)) {
          continue restart;
        }
        if (down == null) {
          return best;
        }
        long t = down.readBegin();
        if (!at.validate(s)) {
          continue restart;
        }
        if (down.height > h) {
          best = down.height;
        }
        at = down;
        s = t;
      }
    }
  }
}
