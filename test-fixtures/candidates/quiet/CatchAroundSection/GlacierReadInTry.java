import dev.seqread.SeqLock;

/** A handler around a section that can't throw; its twin's handler tells what a torn index did. */
final class GlacierReadInTry {
  private final SeqLock lock = new SeqLock();
  private final int[] drift = new int[12];
  private int month;

  int sum() {
    try {
      int sum;
      long s;
      do {
        s = lock.readBegin();
        sum = drift[0] + drift[11] + month;
      } while (lock.readRetry(s));
      return sum;
    } catch (IllegalStateException e) {
      return Integer.MIN_VALUE;
    }
  }

  int current() {
    try {
      while (true) {
        long s = lock.readBegin();
        int d = drift[month];
        if (lock.validate(s)) {
          return d;
        }
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      return 0; // expect: EscapeReturn
    }
  }

  void melt(int m, int d) {
    long w = lock.writeLock();
    try {
      month = m;
      drift[m] += d;
    } finally {
      lock.unlockWrite(w);
    }
  }
}
