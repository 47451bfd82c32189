import java.util.concurrent.locks.StampedLock;

/** A loop over the rows of a shared table makes no row one's own. */
class NotaryPages {
  private final StampedLock lock = new StampedLock();
  final int[][] pages = new int[3][2];
  private int seals;

  void seal(int n) {
    long w = lock.writeLock();
    seals = n;
    lock.unlockWrite(w);
  }

  boolean wrong() {
    int[] last = pages[0];
    for (int[] page : pages) last = page;
    long s = lock.tryOptimisticRead();
    last[1] = seals; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean right() {
    int[][] own = new int[3][2];
    int[] last = own[0];
    for (int[] page : own) last = page;
    long s = lock.tryOptimisticRead();
    last[1] = seals;
    return lock.validate(s);
  }
}
