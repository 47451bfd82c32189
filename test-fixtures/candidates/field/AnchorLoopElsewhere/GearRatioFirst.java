import java.util.concurrent.locks.StampedLock;

/** A loop over the parameters comes before the section, in the same method. */
class GearRatioFirst {
  private final StampedLock lock = new StampedLock();
  private long turns;

  long geared(int teeth, int against) {
    int a = teeth;
    int b = against;
    while (b != 0) {
      int rest = a % b;
      a = b;
      b = rest;
    }
    int steps = 0;
    do {
      steps += 2;
    } while (steps < a);
    long stamp = lock.tryOptimisticRead();
    long t = turns;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        t = turns;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return t * steps;
  }

  void crank() {
    long stamp = lock.writeLock();
    turns++;
    lock.unlockWrite(stamp);
  }
}
