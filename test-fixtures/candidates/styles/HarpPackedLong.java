import java.util.concurrent.locks.StampedLock;

/** Two ints are packed into a long and taken apart by whoever gets it. */
public final class HarpPackedLong {
  private final StampedLock lock = new StampedLock();
  private int string;
  private int tension;

  private long packed() {
    return (long) string << 32 | tension & 0xffffffffL;
  }

  private long read() {
    long stamp = lock.tryOptimisticRead();
    long both = packed();
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        both = packed();
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return both;
  }

  public int string() {
    return (int) (read() >>> 32);
  }

  public int tension() {
    return (int) read();
  }

  public void tune(int s, int t) {
    long stamp = lock.writeLock();
    try {
      string = s;
      tension = t;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
