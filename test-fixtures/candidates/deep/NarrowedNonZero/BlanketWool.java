import java.util.concurrent.locks.StampedLock;

/** A half is positive, but the whole number that is left of it is not. */
class BlanketWool {
  private static final StampedLock LOCK = new StampedLock();
  private static long wool;

  static void shear(long n) {
    long w = LOCK.writeLock();
    wool = n;
    LOCK.unlockWrite(w);
  }

  static long wrong(double share) {
    long s = LOCK.tryOptimisticRead();
    long w = wool;
    if (share > 0) {
      int parts = (int) share;
      switch (parts) {
        case 0:
          return w; // expect: EscapeReturn
        default:
          break;
      }
    }
    return LOCK.validate(s) ? w : 0;
  }

  static long right(double share) {
    long s = LOCK.tryOptimisticRead();
    long w = wool;
    if (!LOCK.validate(s)) return -1;
    if (share > 0) {
      int parts = (int) share;
      if (parts == 0) return w;
    }
    return 0;
  }
}
