import java.util.concurrent.locks.StampedLock;

/** A helper halves the array until it has the place, or says -1. */
class HoofOwnSearch {
  private final StampedLock lock = new StampedLock();
  private long[] prints = {1, 5, 9};

  private static int search(long[] in, long print) {
    int low = 0;
    int high = in.length - 1;
    while (low <= high) {
      int mid = low + high >>> 1;
      long here = in[mid];
      if (here == print) {
        return mid;
      }
      if (here < print) {
        low = mid + 1;
      } else {
        high = mid - 1;
      }
    }
    return -1;
  }

  int place(long print) {
    long stamp = lock.tryOptimisticRead();
    int at = search(prints, print);
    if (lock.validate(stamp)) {
      return at;
    }
    stamp = lock.readLock();
    try {
      return search(prints, print);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  void ride(long... all) {
    long[] own = all.clone();
    long stamp = lock.writeLock();
    try {
      prints = own;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
