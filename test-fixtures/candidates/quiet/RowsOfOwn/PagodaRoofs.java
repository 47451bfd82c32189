import dev.seqread.SeqLock;

/** All the rows of an own table are filled in each attempt; in the twin only where it is high. */
final class PagodaRoofs {
  private final SeqLock lock = new SeqLock();
  private int height;
  private int width;

  int[][] roofs() {
    int[][] out = {new int[2], new int[2], new int[2]};
    long s;
    do {
      s = lock.readBegin();
      for (int[] roof : out) {
        roof[0] = height;
        roof[1] = width;
      }
    } while (lock.readRetry(s));
    return out;
  }

  int[][] highRoofs() {
    int[][] out = new int[3][1];
    long s;
    do {
      s = lock.readBegin();
      for (int i = 0; i < 3; i++) {
        if (height > i) {
          out[i][0] = height;
        }
      }
    } while (lock.readRetry(s));
    return out; // expect: StaleUse
  }

  void raise(int by) {
    lock.write(
        () -> {
          height += by;
          width -= by;
        });
  }
}
