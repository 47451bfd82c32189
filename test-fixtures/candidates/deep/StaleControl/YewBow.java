import java.util.concurrent.locks.StampedLock;

/** A loop that was left on a torn element tells by its own answer that it was left. */
class YewBow {
  private final StampedLock lock = new StampedLock();
  private final int[] bows = new int[3];

  void string(int n) {
    long w = lock.writeLock();
    for (int i = 0; i < bows.length; i++) bows[i] = n;
    lock.unlockWrite(w);
  }

  int wrong() {
    long s = lock.tryOptimisticRead();
    int strung = 0;
    for (int bow : bows) {
      if (bow > 0) {
        strung = 1;
        break;
      }
    }
    if (lock.validate(s)) return strung;
    return -1 - strung; // expect: StaleUse
  }

  int right() {
    long s = lock.tryOptimisticRead();
    int strung = 0;
    for (int bow : bows) {
      if (bow > 0) {
        strung = 1;
        break;
      }
    }
    if (lock.validate(s)) return strung;
    return -1;
  }
}
