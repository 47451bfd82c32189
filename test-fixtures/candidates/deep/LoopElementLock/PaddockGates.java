import java.util.concurrent.locks.StampedLock;

/** The counter that chooses the gate's lock is counted up between begin and validation. */
class PaddockGates {
  private static final StampedLock NORTH = new StampedLock();
  private static final StampedLock SOUTH = new StampedLock();
  private static int horses;

  static void drive(int n) {
    long w = NORTH.writeLock();
    long x = SOUTH.writeLock();
    horses = n;
    SOUTH.unlockWrite(x);
    NORTH.unlockWrite(w);
  }

  private static StampedLock gate(int i) {
    return i % 2 == 0 ? NORTH : SOUTH;
  }

  static int wrong() {
    int max = 0;
    int i = 0;
    while (i < 4) {
      long s = gate(i).tryOptimisticRead();
      int n = horses;
      i++;
      if (gate(i).validate(s)) max = Math.max(max, n); // expect: WrongStamp
    }
    return max;
  }

  static int right() {
    int max = 0;
    for (int i = 0; i < 4; i++) {
      StampedLock gate = gate(i);
      long s = gate.tryOptimisticRead();
      int n = horses;
      if (gate.validate(s)) max = Math.max(max, n);
    }
    return max;
  }
}
