import dev.seqread.SeqLock;

/** The class is its own lock, so that the data lie beside the counter. */
public final class OrrerySeqLockExtended extends SeqLock {
  private double angle;
  private double speed;

  public double angleIn(double hours) {
    double a;
    long s;
    do {
      s = readBegin();
      a = angle + speed * hours;
    } while (readRetry(s));
    return a % 360;
  }

  public double speed() {
    return readDouble(() -> speed);
  }

  public void wind(double by) {
    long w = writeLock();
    try {
      speed += by;
    } finally {
      unlockWrite(w);
    }
  }

  public void turn(double hours) {
    write(() -> angle = (angle + speed * hours) % 360);
  }
}
