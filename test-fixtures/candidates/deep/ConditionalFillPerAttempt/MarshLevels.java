import dev.seqread.SeqLock;

/** The second element is of an earlier attempt whenever this one did not come to write it. */
class MarshLevels {
  private final SeqLock lock = new SeqLock();
  private int water;
  private int reed;

  void rain(int w, int r) {
    lock.write(
        () -> {
          water = w;
          reed = r;
        });
  }

  int[] levels() {
    int[] out = new int[2];
    for (; ; ) {
      long s = lock.readBegin();
      out[0] = water;
      if (out[0] > 2) out[1] = reed;
      if (lock.readRetry(s)) continue;
      return out; // expect: StaleUse
    }
  }

  int[] levelsAnew() {
    int[] out = new int[2];
    for (; ; ) {
      long s = lock.readBegin();
      out[0] = water;
      out[1] = out[0] > 2 ? reed : 0;
      if (lock.readRetry(s)) continue;
      return out;
    }
  }
}
