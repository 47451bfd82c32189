import dev.seqread.SeqLock;
import dev.seqread.SeqUnsafe;

/** A count of the attempts is wanted although it is repeated, and the declaration says why. */
public class LoggerheadUnsafeReason {
  private final SeqLock lock = new SeqLock();
  private long depth;
  private long shore;
  private long attempts;

  @SeqUnsafe(reason = "the counter is only a hint, and may count failed attempts")
  public long distance() {
    long d;
    long s;
    do {
      s = lock.readBegin();
      attempts++;
      d = depth + shore;
    } while (lock.readRetry(s));
    return d;
  }

  public long distanceChecked() {
    long d;
    long s;
    do {
      s = lock.readBegin();
      attempts++; // expect: SectionEffect
      d = depth + shore;
    } while (lock.readRetry(s));
    return d;
  }

  public long attempts() {
    return attempts;
  }

  public void swim(long by) {
    lock.write(
        () -> {
          depth += by;
          shore -= by;
        });
  }
}
