import dev.seqread.SeqCount;

/** The monitor is left before the field is read. */
class YarnSpindle {
  private final SeqCount count = SeqCount.boundToMonitor(this);
  private int yarn;

  synchronized void spin(int y) {
    count.writeBegin();
    yarn = y;
    count.writeEnd();
  }

  int wrong() {
    int waited = 0;
    long s = count.readBegin();
    synchronized (this) {
      waited++;
    }
    int y = yarn;
    return y - waited; // expect: EscapeReturn
  }

  int right() {
    int waited = 0;
    synchronized (this) {
      waited++;
      return yarn - waited;
    }
  }
}
