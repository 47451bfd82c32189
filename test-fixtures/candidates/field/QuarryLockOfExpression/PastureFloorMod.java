import java.util.concurrent.locks.StampedLock;

/** The index of the lock is a pure call of the library on a parameter, each time the same. */
class PastureFloorMod {
  private static final StampedLock[] GATES = {new StampedLock(), new StampedLock()};
  private static final int[] SHEEP = new int[2];

  static int sheep(int day) {
    long stamp = GATES[Math.floorMod(day, 2)].tryOptimisticRead();
    int n = SHEEP[Math.floorMod(day, 2)];
    if (!GATES[Math.floorMod(day, 2)].validate(stamp)) {
      stamp = GATES[Math.floorMod(day, 2)].readLock();
      try {
        n = SHEEP[Math.floorMod(day, 2)];
      } finally {
        GATES[Math.floorMod(day, 2)].unlockRead(stamp);
      }
    }
    return n;
  }

  static void drive(int day, int n) {
    StampedLock gate = GATES[Math.floorMod(day, 2)];
    long stamp = gate.writeLock();
    try {
      SHEEP[Math.floorMod(day, 2)] = n;
    } finally {
      gate.unlockWrite(stamp);
    }
  }
}
