import dev.seqread.SeqLock;

/** Behind many flags the younger of two stamps is validated for what the older one began. */
class GlacierCracks {
  private final SeqLock lock = new SeqLock();
  private int ice;
  private int snow;

  void fall(int n) {
    lock.write(() -> ice = snow = n);
  }

  private static boolean bit(int q, int i) {
    return (q >> i & 1) == 1;
  }

  int lost(int q) {
    boolean a = bit(q, 0),
        b = bit(q, 1),
        c = bit(q, 2),
        d = bit(q, 3),
        e = bit(q, 4),
        f = bit(q, 5);
    long older = lock.readBegin();
    int i = ice;
    long younger = lock.readBegin();
    int n = a ? 1 : 0;
    n += b ? 1 : 0;
    n += c ? 1 : 0;
    n += d ? 1 : 0;
    n += e ? 1 : 0;
    n += f ? 1 : 0;
    long s = n > 3 ? older : younger;
    int w = snow;
    if (lock.readRetry(s)) return -1;
    if (a || b || c || d || e || f) return i + w; // expect: EscapeReturn
    return 0;
  }
}
