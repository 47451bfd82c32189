import dev.seqread.SeqLock;

/** A loop in the handler does not end what the handler depends on. */
class WharfCranes {
  private final SeqLock lock = new SeqLock();
  private final int[] cranes = new int[5];
  private int next;

  void turn(int n) {
    lock.write(() -> next = n);
  }

  int crane(int pauses) {
    for (; ; ) {
      long s = lock.readBegin();
      int c;
      try {
        c = cranes[next];
      } catch (IndexOutOfBoundsException e) {
        for (int i = 0; i < pauses; i++) Thread.onSpinWait();
        return -1; // expect: EscapeReturn
      }
      if (lock.validate(s)) return c;
    }
  }

  int craneOrNone(int pauses) {
    for (; ; ) {
      long s = lock.readBegin();
      int c;
      try {
        c = cranes[next];
      } catch (IndexOutOfBoundsException e) {
        for (int i = 0; i < pauses; i++) Thread.onSpinWait();
        c = -1;
      }
      if (lock.validate(s)) return c;
    }
  }
}
