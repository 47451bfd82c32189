import dev.seqread.SeqGuarded;
import dev.seqread.SeqPure;
import java.util.concurrent.locks.StampedLock;

/** Precise mode: a pure static method is given the guarded object, and reads in it. */
class CompassNeedle {
  static final class Needle {
    double angle;
    double drift;
  }

  private final StampedLock lock = new StampedLock();

  @SeqGuarded("lock")
  private final Needle needle = new Needle();

  void turn(double a, double d) {
    long w = lock.writeLock();
    needle.angle = a;
    needle.drift = d;
    lock.unlockWrite(w);
  }

  @SeqPure
  static double north(Needle n) {
    return n.angle - n.drift;
  }

  double wrong() {
    long s = lock.tryOptimisticRead();
    double north = north(needle);
    return Math.abs(north); // expect: EscapeReturn
  }

  double right() {
    long s = lock.tryOptimisticRead();
    double north = north(needle);
    return lock.validate(s) ? Math.abs(north) : Double.NaN;
  }
}
