import java.util.concurrent.locks.StampedLock;

/** Each section has its slot in a table of stamps, and the wrong slot is asked. */
class XyloBars {
  private final StampedLock lock = new StampedLock();
  private int high;
  private int low;

  void tune(int h, int l) {
    long w = lock.writeLock();
    high = h;
    low = l;
    lock.unlockWrite(w);
  }

  int wrong() {
    long[] stamps = new long[2];
    stamps[0] = lock.tryOptimisticRead();
    int h = high;
    stamps[1] = lock.tryOptimisticRead();
    int l = low;
    for (int i = 1; i < 2; i++) if (!lock.validate(stamps[i])) return -1;
    return h - l; // expect: EscapeReturn
  }

  int right() {
    long[] stamps = new long[2];
    stamps[0] = lock.tryOptimisticRead();
    int h = high;
    int l = low;
    return lock.validate(stamps[0]) ? h - l : -1;
  }
}
