import dev.seqread.SeqLock;

/** The helper that begins gives the stamp in an array of one. */
class WellRope {
  private final SeqLock lock = new SeqLock();
  private int metres;

  void lower(int m) {
    lock.write(() -> metres = m);
  }

  private long[] begin() {
    return new long[] {lock.readBegin()};
  }

  int wrong() {
    long[] s = begin();
    int m = metres;
    if (lock.readRetry(s[0])) return m; // expect: StaleUse
    return -1;
  }

  int right() {
    long[] s;
    int m;
    do {
      s = begin();
      m = metres;
    } while (lock.readRetry(s[0]));
    return m;
  }
}
