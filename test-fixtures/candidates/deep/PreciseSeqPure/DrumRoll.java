import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;
import dev.seqread.SeqPure;

/** Precise mode: a pure predicate over two guarded statics decides on the return. */
class DrumRoll {
  private static final SeqLock LOCK = new SeqLock();

  @SeqGuarded("LOCK")
  private static int beats;

  @SeqGuarded("LOCK")
  private static int rests;

  static void play(int b, int r) {
    LOCK.write(
        () -> {
          beats = b;
          rests = r;
        });
  }

  @SeqPure
  private static boolean loud() {
    return beats > rests;
  }

  static boolean wrong() {
    long s = LOCK.readBegin();
    return !loud(); // expect: EscapeReturn
  }

  static boolean right() {
    boolean quiet;
    long s;
    do {
      s = LOCK.readBegin();
      quiet = !loud();
    } while (LOCK.readRetry(s));
    return quiet;
  }
}
