import java.util.concurrent.locks.StampedLock;

/** A conversion to the write lock gave more than 0, so it holds and what was read is owned. */
class MinstrelConverted {
  private final StampedLock lock = new StampedLock();
  private int songs;

  int learn() {
    long stamp = lock.tryOptimisticRead();
    int s = songs;
    long held = lock.tryConvertToWriteLock(stamp);
    if (0L < held) {
      try {
        songs = s + 1;
        return s;
      } finally {
        lock.unlockWrite(held);
      }
    }
    held = lock.writeLock();
    try {
      return songs++;
    } finally {
      lock.unlockWrite(held);
    }
  }
}
