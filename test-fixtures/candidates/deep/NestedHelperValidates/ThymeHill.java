import java.util.concurrent.locks.StampedLock;

/** The helper validates a stamp of whichever lock it is given, and that is one of two. */
class ThymeHill {
  static final class Hill {
    final StampedLock lock = new StampedLock();
    int thyme;

    void grow(int n) {
      long w = lock.writeLock();
      thyme = n;
      lock.unlockWrite(w);
    }
  }

  private static boolean good(StampedLock lock, long stamp) {
    if (stamp == 0) return false;
    return lock.validate(stamp);
  }

  static int wrong(Hill a, Hill b) {
    long s = a.lock.tryOptimisticRead();
    int x = a.thyme;
    long t = b.lock.tryOptimisticRead();
    int y = b.thyme;
    return good(b.lock, t) ? x + y : -1; // expect: EscapeReturn
  }

  static int right(Hill a, Hill b) {
    long s = a.lock.tryOptimisticRead();
    int x = a.thyme;
    long t = b.lock.tryOptimisticRead();
    int y = b.thyme;
    return good(a.lock, s) && good(b.lock, t) ? x + y : -1;
  }
}
