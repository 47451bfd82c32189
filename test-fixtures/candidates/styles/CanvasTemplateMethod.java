import java.util.concurrent.locks.StampedLock;

/** A base class holds the lock and the loop, and its subclasses say what is read. */
public abstract class CanvasTemplateMethod {
  private final StampedLock lock = new StampedLock();

  abstract long readUnlocked();

  public final long read() {
    long stamp = lock.tryOptimisticRead();
    long v = readUnlocked();
    if (lock.validate(stamp)) {
      return v;
    }
    stamp = lock.readLock();
    try {
      return readUnlocked();
    } finally {
      lock.unlockRead(stamp);
    }
  }

  final long beginWrite() {
    return lock.writeLock();
  }

  final void endWrite(long stamp) {
    lock.unlockWrite(stamp);
  }

  static final class Area extends CanvasTemplateMethod {
    private long width;
    private long height;

    @Override
    long readUnlocked() {
      return width * height;
    }

    void stretch(long w, long h) {
      long stamp = beginWrite();
      try {
        width += w;
        height += h;
      } finally {
        endWrite(stamp);
      }
    }
  }
}
