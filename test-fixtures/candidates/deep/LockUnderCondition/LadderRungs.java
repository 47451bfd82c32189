import java.util.concurrent.locks.StampedLock;

/** A word is chosen on a tentative value, under a lock that is given back before the return. */
class LadderRungs {
  private final StampedLock lock = new StampedLock();
  private int rungs;
  private int broken;

  void saw(int r, int b) {
    long w = lock.writeLock();
    rungs = r;
    broken = b;
    lock.unlockWrite(w);
  }

  String wrong() {
    String word = "";
    int b;
    long s;
    do {
      s = lock.tryOptimisticRead();
      if (rungs < 3) {
        long r = lock.readLock();
        b = broken;
        lock.unlockRead(r);
        word = "short";
        return word + b; // expect: EscapeReturn
      }
      b = broken;
    } while (!lock.validate(s));
    return word + b;
  }

  String right() {
    long r = lock.readLock();
    int b = broken;
    String word = rungs < 3 ? "short" : "";
    lock.unlockRead(r);
    return word + b;
  }
}
