import dev.seqread.SeqLock;

/** The word tells that some attempt saw an empty trap, which may never have been empty. */
class EelTrap {
  private final SeqLock lock = new SeqLock();
  private int eels;

  void swim(int n) {
    lock.write(() -> eels = n);
  }

  String wrong() {
    String word = "never empty";
    int e;
    long s;
    do {
      s = lock.readBegin();
      e = eels;
      if (e == 0) word = "was empty";
    } while (e == 0 || lock.readRetry(s));
    return word; // expect: StaleUse
  }

  String right() {
    int e;
    long s;
    do {
      s = lock.readBegin();
      e = eels;
    } while (e == 0 || lock.readRetry(s));
    return "not empty";
  }
}
