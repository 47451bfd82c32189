import dev.seqread.SeqLock;

/** A cursor keeps its stamp in a field; its user forgets to ask whether it is still good. */
class TorchFlame {
  private static final SeqLock LOCK = new SeqLock();
  private static int flame;

  static void light(int f) {
    LOCK.write(() -> flame = f);
  }

  private static final class Cursor {
    private long stamp;

    void start() {
      stamp = LOCK.readBegin();
    }

    boolean torn() {
      return LOCK.readRetry(stamp);
    }
  }

  static int wrong() {
    Cursor c = new Cursor();
    c.start();
    int f = flame;
    return 2 * f; // expect: EscapeReturn
  }

  static int right() {
    Cursor c = new Cursor();
    int f;
    do {
      c.start();
      f = flame;
    } while (c.torn());
    return 2 * f;
  }
}
