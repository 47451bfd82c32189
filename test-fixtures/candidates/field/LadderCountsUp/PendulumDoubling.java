import dev.seqread.SeqLock;

/** The patience doubles from round to round up to what the constructor was told. */
class PendulumDoubling {
  private final SeqLock lock = new SeqLock();
  private final int most;
  private long swing;
  private long rest;

  PendulumDoubling(int most) {
    this.most = Math.max(2, most);
  }

  long period() {
    for (int wait = 1; wait < most; wait <<= 1) {
      long s = lock.readBegin();
      long p = swing + rest;
      if (!lock.readRetry(s)) {
        return p;
      }
      for (int i = 0; i < wait; i++) {
        Thread.onSpinWait();
      }
    }
    return lock.readLong(() -> swing + rest);
  }

  void push(long by) {
    lock.write(
        () -> {
          swing += by;
          rest -= by;
        });
  }
}
