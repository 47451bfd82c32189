import dev.seqread.SeqLock;

/** The hash of something of which nothing is known may be computed from what is being written. */
class LemonCrate {
  private final SeqLock lock = new SeqLock();
  private final Object lemons;
  int crates;

  LemonCrate(Object lemons) {
    this.lemons = lemons;
  }

  void stack() {
    lock.write(() -> crates++);
  }

  int wrong() {
    long s = lock.readBegin();
    int h = lemons.hashCode();
    return h % 10; // expect: EscapeReturn
  }

  int right() {
    long s;
    int h;
    do {
      s = lock.readBegin();
      h = lemons.hashCode();
    } while (lock.readRetry(s));
    return h % 10;
  }
}
