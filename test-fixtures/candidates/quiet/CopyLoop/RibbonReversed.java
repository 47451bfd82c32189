import dev.seqread.SeqLock;

/** A copy in reverse order is bounded at both ends by the lengths, which are the same. */
final class RibbonReversed {
  private final SeqLock lock = new SeqLock();
  private long[] knots = new long[5];

  long[] reversed() {
    while (true) {
      long s = lock.readBegin();
      long[] k = knots;
      long[] r = new long[k.length];
      for (int i = 0; i < k.length; i++) {
        r[k.length - 1 - i] = k[i];
      }
      if (lock.validate(s)) {
        return r;
      }
    }
  }

  long[] firstTen() {
    while (true) {
      long s = lock.readBegin();
      long[] k = knots;
      long[] r = new long[10];
      for (int i = 0; i < k.length; i++) {
        r[i] = k[i]; // expect: HazardIndex
      }
      if (lock.validate(s)) {
        return r;
      }
    }
  }

  void tie(long... k) {
    long[] own = k.clone();
    lock.write(() -> knots = own);
  }
}
