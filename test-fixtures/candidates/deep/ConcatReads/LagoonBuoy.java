import java.util.concurrent.locks.StampedLock;

/** A shared object of a class in sight is read by being put into a text. */
class LagoonBuoy {
  static final class Drift {
    private int metres;

    @Override
    public String toString() {
      return metres + " m";
    }
  }

  private final StampedLock lock = new StampedLock();
  private final Drift drift = new Drift();

  void pull(int m) {
    long w = lock.writeLock();
    drift.metres = m;
    lock.unlockWrite(w);
  }

  private String text() {
    return "drift " + drift;
  }

  String wrong(boolean urgent) {
    long s = lock.tryOptimisticRead();
    String t = text();
    if (lock.validate(s) || urgent) return t; // expect: StaleUse
    return "?";
  }

  String right(boolean urgent) {
    long s = lock.tryOptimisticRead();
    String t = text();
    if (lock.validate(s) && !urgent) return t;
    return "?";
  }
}
