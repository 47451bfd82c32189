import dev.seqread.SeqCount;
import dev.seqread.SeqGuarded;

/** The counter is bound to the monitor of another object, under which guarded fields are read. */
final class KioskGate {
  private final Object gate = new Object();
  private final SeqCount seq = SeqCount.boundToMonitor(gate);

  @SeqGuarded("seq")
  private int papers;

  int papers() {
    int p;
    long s;
    do {
      s = seq.readBegin();
      p = papers;
    } while (seq.readRetry(s));
    return p;
  }

  int papersHeld() {
    synchronized (gate) {
      return papers;
    }
  }

  int papersOfThis() {
    synchronized (this) {
      return papers; // expect: UnguardedRead
    }
  }

  boolean sell(int n) {
    synchronized (gate) {
      if (papers < n) {
        return false;
      }
      seq.writeBegin();
      papers -= n;
      seq.writeEnd();
    }
    return true;
  }
}
