import java.util.concurrent.locks.StampedLock;

/** The lock itself is exchanged, and asked for a second time when the stamp is validated. */
class FiddleString {
  private volatile StampedLock lock = new StampedLock();
  private double pitch;

  void restring() {
    lock = new StampedLock();
  }

  void tune(double p) {
    StampedLock l = lock;
    long w = l.writeLock();
    pitch = p;
    l.unlockWrite(w);
  }

  double wrong() {
    long s = lock.tryOptimisticRead();
    double p = pitch;
    boolean ok = lock.validate(s); // expect: WrongStamp
    return ok ? p : Double.NaN;
  }

  double right() {
    StampedLock l = lock;
    long s = l.tryOptimisticRead();
    double p = pitch;
    boolean ok = l.validate(s);
    return ok ? p : Double.NaN;
  }
}
