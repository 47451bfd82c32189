import dev.seqread.SeqCount;
import dev.seqread.SeqGuarded;

/** Synchronized methods read the guarded fields plainly, and write them in the counter's write. */
class PumpSynchronized {
  private final SeqCount strokes = SeqCount.boundToMonitor(this);

  @SeqGuarded("strokes")
  private long water;

  @SeqGuarded("strokes")
  private long air;

  synchronized long water() {
    return water;
  }

  synchronized void pump(long by) {
    long w = water + by;
    if (w > air) {
      w = air;
    }
    long next = w;
    strokes.write(
        () -> {
          water = next;
          air -= by;
        });
  }

  long airPart() {
    long w;
    long a;
    long s;
    do {
      s = strokes.readBegin();
      w = water;
      a = air;
    } while (strokes.readRetry(s));
    return w + a == 0 ? 0 : 100 * a / (w + a);
  }
}
