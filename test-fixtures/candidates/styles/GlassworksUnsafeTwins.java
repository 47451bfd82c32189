import java.util.concurrent.locks.StampedLock;

/** The same method right, and with its three commonest mistakes. */
public class GlassworksUnsafeTwins {
  private final StampedLock lock = new StampedLock();
  private int panes;
  private int broken;
  private int lastWhole;

  public int whole() {
    long stamp = lock.tryOptimisticRead();
    int w = panes - broken;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        w = panes - broken;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return w;
  }

  public int wholeHalfReread() {
    long stamp = lock.tryOptimisticRead();
    int p = panes;
    int b = broken;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        p = panes;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return p - b; // expect: StaleUse
  }

  public boolean remember() {
    long stamp = lock.tryOptimisticRead();
    lastWhole = panes - broken; // expect: EscapeStore
    return lock.validate(stamp);
  }

  public void smash() {
    long stamp = lock.writeLock();
    try {
      broken++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public void glaze(int n) {
    long stamp = lock.writeLock();
    try {
      panes += n;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
