import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;
import dev.seqread.SeqRead;
import dev.seqread.Tentative;

/** The caller hands in the array to fill; marked methods read within whoever's section it is. */
public final class GazetteTentativeTarget {
  private final SeqLock lock = new SeqLock();

  @SeqGuarded("lock")
  private final long[] columns = new long[3];

  @SeqGuarded("lock")
  private int issue;

  public int copyTo(@Tentative long[] target) {
    int i;
    long s;
    do {
      s = lock.readBegin();
      System.arraycopy(columns, 0, target, 0, 3);
      i = issue;
    } while (lock.readRetry(s));
    return i;
  }

  @SeqRead("lock")
  private long first() {
    return columns[0] + issue;
  }

  @SeqRead("lock")
  private long both() {
    return first() + columns[1];
  }

  public long sum() {
    return lock.readLong(this::both);
  }

  public long firstNow() {
    while (true) {
      long s = lock.readBegin();
      long f = first();
      if (lock.validate(s)) {
        return f;
      }
    }
  }

  public void print(long a, long b) {
    lock.write(
        () -> {
          columns[0] = a;
          columns[1] = b;
          issue++;
        });
  }
}
