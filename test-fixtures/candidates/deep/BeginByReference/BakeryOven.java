import java.util.concurrent.locks.StampedLock;
import java.util.function.ToLongFunction;

/** A constant function begins on whichever lock it is given. */
class BakeryOven {
  private static final ToLongFunction<StampedLock> BEGIN = l -> l.tryOptimisticRead();
  private final StampedLock door = new StampedLock();
  private int heat;

  void fire(int h) {
    long w = door.writeLock();
    heat = h;
    door.unlockWrite(w);
  }

  int tooEarly(boolean rush) {
    long s = BEGIN.applyAsLong(door);
    int h = heat;
    if (rush) {
      return h; // expect: EscapeReturn
    }
    return door.validate(s) ? h : 0;
  }

  int inTime() {
    long s = BEGIN.applyAsLong(door);
    int h = heat;
    if (!door.validate(s)) {
      return 0;
    }
    return h;
  }
}
