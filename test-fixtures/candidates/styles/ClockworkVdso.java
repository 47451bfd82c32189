import dev.seqread.SeqCount;
import dev.seqread.SeqGuarded;

/**
 * A clock in the kernel's manner: one synchronized writer, and readers that try until it is still.
 */
public final class ClockworkVdso {
  private final SeqCount seq = SeqCount.boundToMonitor(this);

  @SeqGuarded("seq")
  private long base;

  @SeqGuarded("seq")
  private long mult = 1;

  @SeqGuarded("seq")
  private int shift;

  public long now(long cycles) {
    long ns;
    long s;
    do {
      s = seq.readBegin();
      ns = base + (cycles * mult >> shift);
    } while (seq.readRetry(s));
    return ns;
  }

  public synchronized void update(long b, long m, int sh) {
    seq.writeBegin();
    try {
      base = b;
      mult = m;
      shift = sh;
    } finally {
      seq.writeEnd();
    }
  }

  public synchronized void adjust(long by) {
    long next = base + by;
    seq.writeBegin();
    base = next;
    seq.writeEnd();
  }
}
