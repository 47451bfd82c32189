import java.util.concurrent.locks.StampedLock;

/** A helper stores the object's owner in a static; from then on the object is read as shared. */
class LanceTip {
  static final class Tip {
    int sharp;
  }

  record Lance(Tip tip) {}

  static final StampedLock LOCK = new StampedLock();
  static Lance current = new Lance(new Tip());

  static void grind(int n) {
    long w = LOCK.writeLock();
    current.tip.sharp = n;
    LOCK.unlockWrite(w);
  }

  private static void carry(Tip tip) {
    current = new Lance(tip);
  }

  static int wrong() {
    Tip tip = new Tip();
    carry(tip);
    long s = LOCK.tryOptimisticRead();
    int sharp = tip.sharp;
    if (LOCK.validate(s)) return sharp;
    return sharp - 1; // expect: StaleUse
  }

  static int right() {
    Tip tip = new Tip();
    carry(tip);
    long s = LOCK.tryOptimisticRead();
    int sharp = tip.sharp;
    return LOCK.validate(s) ? sharp : -1;
  }
}
