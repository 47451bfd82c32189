import java.util.concurrent.locks.StampedLock;

/** A helper hands the old copy on where it fits, and the whole of it is overwritten. */
class TrawlerHold {
  private final StampedLock lock = new StampedLock();
  private long[] hold = new long[7];

  private static long[] copied(long[] from, long[] old) {
    long[] to = old != null && old.length == from.length ? old : new long[from.length];
    System.arraycopy(from, 0, to, 0, from.length);
    return to;
  }

  long[] hold() {
    long[] copy = null;
    long stamp = lock.tryOptimisticRead();
    copy = copied(hold, copy);
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        copy = copied(hold, copy);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return copy;
  }

  void empty(int size) {
    long stamp = lock.writeLock();
    try {
      hold = new long[size];
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
