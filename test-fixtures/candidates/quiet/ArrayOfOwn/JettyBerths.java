import dev.seqread.SeqLock;

/** The objects in an array of the reader's own are filled anew in each attempt, by their index. */
final class JettyBerths {
  static final class Berth {
    long length;
    long depth;
  }

  private final SeqLock lock = new SeqLock();
  private long length;
  private long depth;

  void dredge(long d) {
    lock.write(() -> depth += d);
  }

  Berth[] berths() {
    Berth[] out = new Berth[2];
    out[0] = new Berth();
    out[1] = new Berth();
    long s;
    do {
      s = lock.readBegin();
      for (int i = 0; i < out.length; i++) {
        out[i].length = length;
        out[i].depth = depth - i;
      }
    } while (lock.readRetry(s));
    return out;
  }

  Berth[] deepBerths() {
    Berth[] out = {new Berth()};
    long s;
    do {
      s = lock.readBegin();
      if (depth > 9) {
        out[0].depth = depth;
      }
    } while (lock.readRetry(s));
    return out; // expect: StaleUse
  }
}
