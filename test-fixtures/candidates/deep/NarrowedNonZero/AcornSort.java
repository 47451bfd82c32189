import dev.seqread.SeqLock;

/** Two hundred and fifty-six is not zero before the cast to a byte, and zero after it. */
class AcornSort {
  private final SeqLock lock = new SeqLock();
  private int acorns;

  void gather(int a) {
    lock.write(() -> acorns = a);
  }

  int wrong(int size) {
    if (size == 0) return 0;
    byte small = (byte) size;
    long s = lock.readBegin();
    int a = acorns;
    if (small == 0) return a; // expect: EscapeReturn
    return lock.readRetry(s) ? -1 : a;
  }

  int right(int size) {
    if (size == 0) return 0;
    byte small = (byte) size;
    long s = lock.readBegin();
    int a = acorns;
    if (small == 0) return -1;
    return lock.readRetry(s) ? -1 : a;
  }
}
