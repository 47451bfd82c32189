import java.util.concurrent.locks.StampedLock;

/** Places are queued in a local array as long as it has room; each is tested before it is used. */
class CavernQueue {
  private final StampedLock lock = new StampedLock();
  private final byte[] rock = new byte[200];

  int opened() {
    for (; ; ) {
      long stamp = lock.tryOptimisticRead();
      int[] queue = new int[50];
      int head = 0;
      int tail = 0;
      queue[tail++] = 1;
      while (head < tail && head < queue.length) {
        int at = queue[head++];
        if (at < rock.length && rock[at] == 0 && tail < queue.length) {
          queue[tail++] = 3 * at;
        }
      }
      if (lock.validate(stamp)) {
        return tail;
      }
    }
  }

  int untested(int limit) {
    for (; ; ) {
      long stamp = lock.tryOptimisticRead();
      int at = 1;
      for (int k = 0; k < limit; k++) {
        if (rock[at] == 0) { // expect: HazardIndex
          at = 3 * at;
        }
      }
      if (lock.validate(stamp)) {
        return at;
      }
    }
  }

  void fall(int at, byte stones) {
    long stamp = lock.writeLock();
    try {
      rock[at] = stones;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
