import dev.seqread.SeqLock;

/** One constructor makes the lock, for the other as well; no writer takes it. */
final class PotteryThisCall {
  private final SeqLock lock; // expect: NeverWriteLocked
  private int bowls;
  private int lids;

  PotteryThisCall() {
    this(0);
  }

  PotteryThisCall(int bowls) {
    lock = new SeqLock();
    this.bowls = bowls;
  }

  int open() {
    int o;
    long s;
    do {
      s = lock.readBegin();
      o = bowls - lids;
    } while (lock.readRetry(s));
    return o;
  }

  synchronized void fire() {
    bowls++;
    lids++;
  }
}
