import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;

/** The fields are guarded by the lock of another object, which is reached by final fields. */
public final class RailwayDottedGuard {
  static final class Line {
    final SeqLock lock = new SeqLock();
  }

  private final Line line;

  @SeqGuarded("line.lock")
  private int trains;

  @SeqGuarded("line.lock")
  private int delay;

  RailwayDottedGuard(Line line) {
    this.line = line;
  }

  public int averageDelay() {
    int t;
    int d;
    long s;
    do {
      s = line.lock.readBegin();
      t = trains;
      d = delay;
    } while (line.lock.readRetry(s));
    return t == 0 ? 0 : d / t;
  }

  public void depart(int minutesLate) {
    long w = line.lock.writeLock();
    try {
      trains++;
      delay += minutesLate;
    } finally {
      line.lock.unlockWrite(w);
    }
  }

  public void resetWrong() {
    delay = 0; // expect: UnguardedWrite
  }
}
