import java.util.concurrent.locks.StampedLock;

/** The oldest entry of a ring buffer, whose places are masked with its own length. */
public class ConveyorRingPeek {
  private final StampedLock lock = new StampedLock();
  private final long[] ring;
  private long head;
  private long tail;

  public ConveyorRingPeek(int log) {
    ring = new long[1 << log];
  }

  public long peek(long ifEmpty) {
    long stamp = lock.tryOptimisticRead();
    long h = head;
    long t = tail;
    long oldest = ring[(int) h & ring.length - 1];
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        h = head;
        t = tail;
        oldest = ring[(int) h & ring.length - 1];
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return h == t ? ifEmpty : oldest;
  }

  public boolean offer(long v) {
    long stamp = lock.writeLock();
    try {
      if (tail - head == ring.length) {
        return false;
      }
      ring[(int) tail & ring.length - 1] = v;
      tail++;
      return true;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public int size() {
    long stamp;
    long n;
    do {
      stamp = lock.tryOptimisticRead();
      n = tail - head;
    } while (!lock.validate(stamp));
    return (int) n;
  }
}
