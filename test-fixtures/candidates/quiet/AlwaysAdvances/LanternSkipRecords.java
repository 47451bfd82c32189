import dev.seqread.SeqLock;

/** Each step of the walk goes on by one at least, so it ends whatever the lengths say. */
final class LanternSkipRecords {
  private final SeqLock lock = new SeqLock();
  private short[] page = new short[32];

  void print(int at, short v) {
    lock.write(() -> page[at] = v);
  }

  private static int records(short[] p) {
    int at = 0;
    int n = 0;
    while (at < p.length) {
      int step = p[at] & 15;
      at += step + 1;
      n++;
    }
    return n;
  }

  int records() {
    int n;
    long s;
    do {
      s = lock.readBegin();
      n = records(page);
    } while (lock.readRetry(s));
    return n;
  }

  int stuckRecords() {
    int n;
    long s;
    do {
      s = lock.readBegin();
      short[] p = page;
      n = 0;
      int at = 0;
      while (at < p.length) { // expect: HazardLoop
        at += p[at] & 15;
        n++;
      }
    } while (lock.readRetry(s));
    return n;
  }
}
