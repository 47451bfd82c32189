import dev.seqread.SeqLock;

/** A helper makes the rows of the attempt's own table; the twin fills rows of a shared one. */
final class LatticeHelperRow {
  private final SeqLock lock = new SeqLock();
  private final long[][] shared = new long[3][2];
  private long slat;
  private long gap;

  private static long[] row(long a, long b) {
    return new long[] {a, b};
  }

  long[][] table() {
    long[][] out;
    long s;
    do {
      s = lock.readBegin();
      out = new long[3][];
      for (int i = 0; i < out.length; i++) {
        out[i] = row(slat, i * gap);
      }
    } while (lock.readRetry(s));
    return out;
  }

  void tableShared() {
    long s;
    do {
      s = lock.readBegin();
      for (int i = 0; i < 3; i++) {
        shared[i][0] = slat; // expect: EscapeStore
      }
    } while (lock.readRetry(s));
  }

  void nail(long w, long g) {
    lock.write(
        () -> {
          slat = w;
          gap = g;
        });
  }
}
