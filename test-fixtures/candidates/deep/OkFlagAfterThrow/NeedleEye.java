import dev.seqread.SeqLock;

/** That the flag was set at all tells that the torn index was a good one. */
class NeedleEye {
  private final SeqLock lock = new SeqLock();
  private final int[] eyes = new int[8];
  private int next;

  void pick(int n) {
    lock.write(() -> next = n);
  }

  boolean wrong() {
    boolean reached = false;
    long s = lock.readBegin();
    try {
      int eye = eyes[next];
      reached = true;
    } catch (ArrayIndexOutOfBoundsException e) {
      Thread.onSpinWait();
    }
    return reached; // expect: EscapeReturn
  }

  boolean right() {
    boolean reached;
    long s;
    do {
      reached = false;
      s = lock.readBegin();
      try {
        int eye = eyes[next];
        reached = true;
      } catch (ArrayIndexOutOfBoundsException e) {
        Thread.onSpinWait();
      }
    } while (lock.readRetry(s));
    return reached;
  }
}
