import java.util.concurrent.locks.StampedLock;

/** Why the attempts before went round again is kept, and decides on the result. */
class FurnaceDoor {
  private enum Cause {
    NONE,
    OPEN,
    TORN
  }

  private final StampedLock lock = new StampedLock();
  private boolean open;
  private double heat;

  void set(boolean o, double h) {
    long w = lock.writeLock();
    open = o;
    heat = h;
    lock.unlockWrite(w);
  }

  double wrong() {
    Cause cause = Cause.NONE;
    while (true) {
      long s = lock.tryOptimisticRead();
      double h = heat;
      if (open) {
        cause = Cause.OPEN;
        continue;
      }
      if (!lock.validate(s)) continue;
      return cause == Cause.OPEN ? -h : h; // expect: StaleUse
    }
  }

  double right() {
    while (true) {
      long s = lock.tryOptimisticRead();
      double h = heat;
      Cause cause = open ? Cause.OPEN : Cause.TORN;
      if (!lock.validate(s)) continue;
      return cause == Cause.OPEN ? -h : h;
    }
  }
}
