import dev.seqread.SeqLock;

/** One stamp is asked at each step of the walk, and once more for what the last step read. */
final class RopeLastStrand {
  private static final class Strand {
    private int twist;
    private Strand next;
  }

  private final SeqLock lock = new SeqLock();
  private Strand first = new Strand();

  int lastTwist() {
    while (true) {
      long s = lock.readBegin();
      Strand at = first;
      for (; ; ) {
        Strand after = at.next;
        if (after == null || lock.readRetry(s)) {
          break;
        }
        at = after;
      }
      int twist = at.twist;
      if (!lock.readRetry(s)) {
        return twist;
      }
    }
  }

  boolean single() {
    while (true) {
      long s = lock.readBegin();
      if (first.next == null) {
        return true; // expect: EscapeReturn
      }
      if (!lock.readRetry(s)) {
        return false;
      }
    }
  }

  void splice(int twist) {
    Strand fresh = new Strand();
    fresh.twist = twist;
    long w = lock.writeLock();
    try {
      fresh.next = first;
      first = fresh;
    } finally {
      lock.unlockWrite(w);
    }
  }
}
