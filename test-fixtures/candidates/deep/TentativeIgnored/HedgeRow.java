import dev.seqread.SeqLock;
import dev.seqread.Tentative;

/** The answer is kept in a variable and asked too late. */
class HedgeRow {
  private final SeqLock lock = new SeqLock();
  private long hedge;

  void grow(long h) {
    lock.write(() -> hedge = h);
  }

  static final class Reader {
    private Reader() {}

    static boolean load(HedgeRow row, @Tentative long[] out) {
      long s = row.lock.readBegin();
      out[0] = row.hedge;
      return row.lock.validate(s);
    }
  }

  long wrong(boolean strict) {
    long[] out = new long[1];
    boolean ok = Reader.load(this, out);
    if (strict && !ok) return -1;
    return out[0]; // expect: StaleUse
  }

  long right(boolean strict) {
    long[] out = new long[1];
    boolean ok = Reader.load(this, out);
    if (strict || !ok) return -1;
    return out[0];
  }
}
