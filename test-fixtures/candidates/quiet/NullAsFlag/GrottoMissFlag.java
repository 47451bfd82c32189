import dev.seqread.SeqLock;

/** A caught exception is kept until it is known that it was none of a torn read. */
final class GrottoMissFlag {
  private final SeqLock lock = new SeqLock();
  private int[] depths = new int[4];
  private int at;

  int depth() {
    while (true) {
      int d = 0;
      String miss = null;
      long s = lock.readBegin();
      try {
        d = depths[at];
      } catch (ArrayIndexOutOfBoundsException e) {
        miss = "dry at " + e.getMessage();
      }
      if (lock.readRetry(s)) {
        continue;
      }
      if (miss != null) {
        throw new IllegalStateException(miss);
      }
      return d;
    }
  }

  int depthAtOnce() {
    while (true) {
      int d = 0;
      RuntimeException miss = null;
      long s = lock.readBegin();
      try {
        d = depths[at];
      } catch (ArrayIndexOutOfBoundsException e) {
        miss = e;
      }
      if (miss != null) {
        throw miss; // expect: EscapeThrow
      }
      if (!lock.readRetry(s)) {
        return d;
      }
    }
  }

  void dive(int to, int... d) {
    int[] own = d.clone();
    lock.write(
        () -> {
          depths = own;
          at = to;
        });
  }
}
