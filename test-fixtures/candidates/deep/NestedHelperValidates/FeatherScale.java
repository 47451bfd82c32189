import dev.seqread.SeqCount;

/** A helper repeats its own section to the end; that settles nothing of its caller's. */
class FeatherScale {
  private final SeqCount left = new SeqCount();
  private final SeqCount right = new SeqCount();
  private int down;
  private int quill;

  synchronized void weigh(int d, int q) {
    left.writeBegin();
    down = d;
    left.writeEnd();
    right.writeBegin();
    quill = q;
    right.writeEnd();
  }

  private int quill() {
    long s;
    int q;
    do {
      s = right.readBegin();
      q = quill;
    } while (right.readRetry(s));
    return q;
  }

  int leaking() {
    long s = left.readBegin();
    int d = down;
    int sum = d + quill();
    return sum; // expect: EscapeReturn
  }

  int whole() {
    long s = left.readBegin();
    int d = down;
    int sum = d + quill();
    return left.validate(s) ? sum : -1;
  }
}
