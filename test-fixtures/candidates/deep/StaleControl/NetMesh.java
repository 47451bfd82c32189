import java.util.concurrent.locks.StampedLock;

/** The word was chosen by a torn number, and is given away where the validation failed. */
class NetMesh {
  private final StampedLock lock = new StampedLock();
  private int holes;

  void mend(int n) {
    long w = lock.writeLock();
    holes = n;
    lock.unlockWrite(w);
  }

  String wrong() {
    String why;
    boolean ok;
    long s = lock.tryOptimisticRead();
    switch (holes) {
      case 0:
        why = "whole";
        ok = lock.validate(s);
        break;
      default:
        why = "torn";
        ok = lock.validate(s);
    }
    if (ok) return "";
    return why; // expect: StaleUse
  }

  String right() {
    String why;
    long s = lock.tryOptimisticRead();
    switch (holes) {
      case 0:
        why = "whole";
        break;
      default:
        why = "torn";
    }
    if (lock.validate(s)) return why;
    return "";
  }
}
