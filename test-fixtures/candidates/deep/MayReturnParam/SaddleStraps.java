import java.util.concurrent.locks.StampedLock;

/** A fluent object answers with itself, or with another one of its kind. */
class SaddleStraps {
  static final class Strap {
    int holes;

    Strap longer(Strap other) {
      return holes < other.holes ? other : this;
    }
  }

  private final StampedLock lock = new StampedLock();
  private int holes;

  void punch(int n) {
    long w = lock.writeLock();
    holes = n;
    lock.unlockWrite(w);
  }

  Strap wrong(int wanted) {
    Strap mine = new Strap();
    mine.holes = wanted;
    Strap best = new Strap().longer(mine);
    long s = lock.tryOptimisticRead();
    mine.holes = holes;
    if (!lock.validate(s)) return best; // expect: StaleUse
    return mine;
  }

  Strap right(int wanted) {
    Strap mine = new Strap();
    mine.holes = wanted;
    Strap best = new Strap().longer(mine);
    long s = lock.tryOptimisticRead();
    int h = holes;
    if (!lock.validate(s)) return best;
    mine.holes = h;
    return mine;
  }
}
