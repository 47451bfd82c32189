import java.util.concurrent.locks.StampedLock;

/** A reference that may be null is read into a local, and tested there, before it is followed. */
public class CobaltNullChecked {
  private static final class Vein {
    private int depth;
    private Vein below;
  }

  private final StampedLock lock = new StampedLock();
  private Vein vein;

  public int depth() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      Vein v = vein;
      int d = v == null ? -1 : v.depth;
      if (lock.validate(stamp)) {
        return d;
      }
    }
  }

  public int depthBelow() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int d = -1;
      Vein v = vein;
      if (v != null) {
        Vein b = v.below;
        if (b != null) {
          d = b.depth;
        }
      }
      if (lock.validate(stamp)) {
        return d;
      }
    }
  }

  public int depthTwice() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int d = vein == null ? -1 : vein.depth; // expect: HazardNull
      if (lock.validate(stamp)) {
        return d;
      }
    }
  }

  public void strike(int d) {
    Vein next = new Vein();
    next.depth = d;
    long stamp = lock.writeLock();
    try {
      next.below = vein;
      vein = next;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public void exhaust() {
    long stamp = lock.writeLock();
    try {
      vein = null;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
