import dev.seqread.SeqLock;

/**
 * A counter of the failed attempts ends them, whatever its limit; what they read does not leave.
 */
final class AcrobatFalls {
  private static final int MANY = 50_000;
  private final SeqLock lock = new SeqLock();
  private int height;

  int height() {
    int falls = 0;
    for (; ; ) {
      long s = lock.readBegin();
      int h = height;
      if (!lock.readRetry(s)) {
        return h;
      }
      if (falls++ == MANY) {
        throw new IllegalStateException("never still");
      }
    }
  }

  int heightAtLast() {
    int falls = 0;
    for (; ; ) {
      long s = lock.readBegin();
      int h = height;
      if (!lock.readRetry(s)) {
        return h;
      }
      if (falls++ == MANY) {
        return h; // expect: StaleUse
      }
    }
  }

  void leap(int by) {
    lock.write(() -> height += by);
  }
}
