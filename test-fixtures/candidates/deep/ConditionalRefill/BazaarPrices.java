import dev.seqread.SeqLock;

/** The fallback copies as many prices as it was asked for, which may be none. */
class BazaarPrices {
  private final SeqLock lock = new SeqLock();
  private final int[] prices = new int[4];

  void haggle(int i, int p) {
    lock.write(() -> prices[i] = p);
  }

  int[] some(int n) {
    int[] out = new int[4];
    long s = lock.readBegin();
    for (int i = 0; i < 4; i++) out[i] = prices[i];
    if (lock.readRetry(s)) {
      long r = lock.readLock();
      try {
        for (int i = 0; i < n; i++) out[i] = prices[i];
      } finally {
        lock.unlockRead(r);
      }
    }
    return out; // expect: StaleUse
  }

  int[] all() {
    int[] out = new int[4];
    long s = lock.readBegin();
    for (int i = 0; i < 4; i++) out[i] = prices[i];
    if (lock.readRetry(s)) {
      long r = lock.readLock();
      try {
        for (int i = 0; i < 4; i++) out[i] = prices[i];
      } finally {
        lock.unlockRead(r);
      }
    }
    return out;
  }
}
