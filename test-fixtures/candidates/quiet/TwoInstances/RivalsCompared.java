import java.util.concurrent.locks.StampedLock;

/** Two objects are read in two sections of their own locks; in the twin the stamps are swapped. */
class RivalsCompared {
  private final StampedLock lock = new StampedLock();
  private int wins;
  private int losses;

  static int lead(RivalsCompared a, RivalsCompared b) {
    while (true) {
      long s = a.lock.tryOptimisticRead();
      long t = b.lock.tryOptimisticRead();
      int lead = a.wins - a.losses - (b.wins - b.losses);
      if (a.lock.validate(s) && b.lock.validate(t)) {
        return lead;
      }
    }
  }

  static int score(RivalsCompared a, RivalsCompared b) {
    while (true) {
      long s = a.lock.tryOptimisticRead();
      int score = a.wins - a.losses;
      if (b.lock.validate(s)) { // expect: WrongStamp
        return score;
      }
    }
  }

  void win() {
    long s = lock.writeLock();
    wins++;
    losses = Math.max(0, losses - 1);
    lock.unlockWrite(s);
  }
}
