import dev.seqread.SeqCount;
import dev.seqread.Tentative;

/** The answer that means torn is taken for the one that means whole. */
class ElmBranch {
  private final SeqCount count = new SeqCount();
  private int leaves;
  private int buds;

  synchronized void grow(int l, int b) {
    count.writeBegin();
    leaves = l;
    buds = b;
    count.writeEnd();
  }

  boolean torn(@Tentative int[] out) {
    if (out.length < 2) return true;
    long s = count.readBegin();
    out[0] = leaves;
    out[1] = buds;
    return count.readRetry(s);
  }

  int wrong() {
    int[] out = new int[2];
    if (torn(out)) {
      return out[0] + out[1]; // expect: StaleUse
    }
    return -1;
  }

  int right() {
    int[] out = new int[2];
    if (torn(out)) {
      return -1;
    }
    return out[0] + out[1];
  }
}
