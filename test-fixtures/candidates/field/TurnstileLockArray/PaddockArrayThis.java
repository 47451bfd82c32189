import java.util.concurrent.locks.StampedLock;

/** One constructor makes the array of locks and the other calls it; nothing assigns it later. */
class PaddockArrayThis {
  private StampedLock[] locks;
  private long[] hay;

  PaddockArrayThis(int paddocks) {
    this.locks = new StampedLock[paddocks];
    this.hay = new long[paddocks];
    for (int i = 0; i < paddocks; i++) {
      this.locks[i] = new StampedLock();
    }
  }

  PaddockArrayThis() {
    this(4);
  }

  long hay(int at) {
    long stamp = locks[at].tryOptimisticRead();
    long h = hay[at];
    if (locks[at].validate(stamp)) {
      return h;
    }
    stamp = locks[at].readLock();
    try {
      return hay[at];
    } finally {
      locks[at].unlockRead(stamp);
    }
  }

  void mow(int at, long by) {
    long stamp = locks[at].writeLock();
    try {
      hay[at] += by;
    } finally {
      locks[at].unlockWrite(stamp);
    }
  }
}
