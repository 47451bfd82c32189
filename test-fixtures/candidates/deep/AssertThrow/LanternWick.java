import java.util.concurrent.locks.StampedLock;

/** The assertion stands in a helper, which is given what no validation has seen. */
class LanternWick {
  private final StampedLock lock = new StampedLock();
  private double wick;
  private double oil;

  void trim(double w, double o) {
    long t = lock.writeLock();
    wick = w;
    oil = o;
    lock.unlockWrite(t);
  }

  private static double burning(double w, double o) {
    assert w <= o : "dry";
    return w / o;
  }

  double glow() {
    long s = lock.tryOptimisticRead();
    double g = burning(wick, oil); // expect: EscapeArgument
    return lock.validate(s) ? g : Double.NaN;
  }

  double glowLater() {
    long s = lock.tryOptimisticRead();
    double w = wick;
    double o = oil;
    return lock.validate(s) ? burning(w, o) : Double.NaN;
  }
}
