import dev.seqread.SeqLock;

/** One test against the length bounds an index and those right after it, but not one more. */
final class RecorderFourAtOnce {
  private final SeqLock lock = new SeqLock();
  private byte[] tape = new byte[40];
  private int head;

  int word() {
    int w;
    long s;
    do {
      s = lock.readBegin();
      byte[] t = tape;
      int h = head;
      w = 0;
      if (h >= 0 && h <= t.length - 4) {
        w = t[h] << 24 | (t[h + 1] & 255) << 16 | (t[h + 2] & 255) << 8 | t[h + 3] & 255;
      }
    } while (lock.readRetry(s));
    return w;
  }

  int after() {
    int w;
    long s;
    do {
      s = lock.readBegin();
      byte[] t = tape;
      int h = head;
      w = h >= 0 && h <= t.length - 4 ? t[h + 4] : 0; // expect: HazardIndex
    } while (lock.readRetry(s));
    return w;
  }

  void record(byte[] t, int h) {
    byte[] own = t.clone();
    lock.write(
        () -> {
          tape = own;
          head = h;
        });
  }
}
