import dev.seqread.SeqLock;

/** The repair under the write lock is over when the answer is given, and the cause was torn. */
class KayakPaddle {
  private final SeqLock lock = new SeqLock();
  private int strokes;
  private int laps;

  private void wrap() {
    lock.write(
        () -> {
          if (strokes > 99) {
            strokes = 0;
            laps++;
          }
        });
  }

  boolean wrong() {
    for (; ; ) {
      long s = lock.readBegin();
      if (strokes > 99) {
        wrap();
        return true; // expect: EscapeReturn
      }
      if (lock.validate(s)) return false;
    }
  }

  boolean right() {
    for (; ; ) {
      long s = lock.readBegin();
      boolean full = strokes > 99;
      if (lock.readRetry(s)) continue;
      if (full) wrap();
      return full;
    }
  }
}
