import java.util.concurrent.locks.StampedLock;

/** A switch over a tag that only the constructors of the private classes set precedes each cast. */
class HedgeTaggedSwitch {
  private static class Shrub {
    static final int LEAF = 0;
    static final int FORK = 1;
    final int tag;

    Shrub(int tag) {
      this.tag = tag;
    }
  }

  private static final class Leaf extends Shrub {
    long dew;

    Leaf() {
      super(LEAF);
    }
  }

  private static final class Fork extends Shrub {
    Shrub left = new Leaf();

    Fork() {
      super(FORK);
    }
  }

  private final StampedLock lock = new StampedLock();
  private Shrub root = new Leaf();

  long dew() {
    long stamp = lock.tryOptimisticRead();
    Shrub at = root;
    long dew =
        switch (at.tag) {
          case Shrub.LEAF -> ((Leaf) at).dew;
          case Shrub.FORK -> ((Fork) at).left.tag;
          default -> -1;
        };
    return lock.validate(stamp) ? dew : -2;
  }

  void fork() {
    long stamp = lock.writeLock();
    try {
      root = new Fork();
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
