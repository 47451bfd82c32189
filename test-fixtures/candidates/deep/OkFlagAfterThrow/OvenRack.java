import java.util.concurrent.locks.StampedLock;

/** The counter of the steps stops where a division by a torn number threw. */
class OvenRack {
  private final StampedLock lock = new StampedLock();
  private int racks;

  void slide(int n) {
    long w = lock.writeLock();
    racks = n;
    lock.unlockWrite(w);
  }

  int wrong(int loaves) {
    int step = 0;
    long s = lock.tryOptimisticRead();
    try {
      for (int i = 0; i < 3; i++) {
        int each = loaves / racks;
        step++;
      }
    } catch (ArithmeticException e) {
      loaves = 0;
    }
    return step; // expect: EscapeReturn
  }

  int right(int loaves) {
    int step = 0;
    long s = lock.readLock();
    try {
      for (int i = 0; i < 3; i++) {
        int each = loaves / racks;
        step++;
      }
    } catch (ArithmeticException e) {
      loaves = 0;
    } finally {
      lock.unlockRead(s);
    }
    return step;
  }
}
