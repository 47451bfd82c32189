import java.util.concurrent.locks.StampedLock;
import java.util.function.IntUnaryOperator;

/** The constants of an enum hold the functions that a section applies. */
class DialectFieldOp {
  private enum Accent {
    NORTH(p -> p + 3),
    SOUTH(p -> p - 3);

    private final IntUnaryOperator shift;

    Accent(IntUnaryOperator shift) {
      this.shift = shift;
    }

    int of(int pitch) {
      return shift.applyAsInt(pitch);
    }
  }

  private final StampedLock lock = new StampedLock();
  private int pitch;

  int pitch(boolean north) {
    Accent accent = north ? Accent.NORTH : Accent.SOUTH;
    long stamp = lock.tryOptimisticRead();
    int p = accent.of(pitch);
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        p = accent.of(pitch);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return p;
  }

  void speak(int p) {
    long stamp = lock.writeLock();
    try {
      pitch = p;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
