import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;

/** The lock is a field of the superclass, and each class guards fields of its own with it. */
public class DragonflySuperclassLock {
  static class Insect {
    protected final SeqLock lock = new SeqLock();

    @SeqGuarded("lock")
    private int legs = 6;

    int legs() {
      return lock.readInt(() -> legs);
    }

    void lose() {
      lock.write(() -> legs--);
    }
  }

  static final class Dragonfly extends Insect {
    @SeqGuarded("lock")
    private int wings = 4;

    @SeqGuarded("lock")
    private double height;

    double lift() {
      double l;
      long s;
      do {
        s = lock.readBegin();
        l = wings * height;
      } while (lock.readRetry(s));
      return l;
    }

    void rise(double by) {
      long w = lock.writeLock();
      try {
        height += by;
      } finally {
        lock.unlockWrite(w);
      }
    }

    void tear() {
      wings = 0; // expect: UnguardedWrite
    }
  }

  private final Dragonfly fly = new Dragonfly();

  public double lift() {
    return fly.lift() / Math.max(1, fly.legs());
  }
}
