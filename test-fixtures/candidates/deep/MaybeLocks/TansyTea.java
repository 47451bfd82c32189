import dev.seqread.SeqLock;

/** The helper locks inside a loop that may not run once. */
class TansyTea {
  private final SeqLock lock = new SeqLock();
  private int cups;
  private int pots;

  void brew(int c, int p) {
    lock.write(
        () -> {
          cups = c;
          pots = p;
        });
  }

  private int pots(int times) {
    int sum = 0;
    for (int i = 0; i < times; i++) {
      long r = lock.readLock();
      sum += pots;
      lock.unlockRead(r);
    }
    return sum;
  }

  int wrong(int times) {
    long s = lock.readBegin();
    int c = cups;
    int sum = c + pots(times);
    if (lock.readRetry(s)) return sum; // expect: StaleUse
    return sum;
  }

  int right(int times) {
    long s = lock.readBegin();
    int c = cups;
    if (lock.readRetry(s)) return -1;
    return c + pots(times);
  }
}
