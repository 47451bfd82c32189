import java.util.concurrent.locks.StampedLock;

/** A word that stayed as it was says that no bar was bent, and nobody has checked that. */
class IronGate {
  private final StampedLock lock = new StampedLock();
  private final double[] bars = new double[9];

  void bend(double angle) {
    long w = lock.writeLock();
    for (int i = 0; i < bars.length; i++) bars[i] += angle;
    lock.unlockWrite(w);
  }

  String wrong(double most, boolean rush) {
    String state = "straight";
    long s = lock.tryOptimisticRead();
    search:
    {
      for (double bar : bars) {
        if (bar > most) {
          state = "bent";
          break search;
        }
      }
    }
    if (rush) return state; // expect: EscapeReturn
    return lock.validate(s) ? state : "?";
  }

  String right(double most) {
    String state = "straight";
    long s = lock.readLock();
    for (double bar : bars) {
      if (bar > most) {
        state = "bent";
        break;
      }
    }
    lock.unlockRead(s);
    return state;
  }
}
