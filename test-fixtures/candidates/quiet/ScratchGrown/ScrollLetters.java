import java.util.concurrent.locks.StampedLock;

/** Letters are copied one by one into a scratch array that is made anew when it is too short. */
class ScrollLetters {
  private final StampedLock lock = new StampedLock();
  private char[] text = {};

  String text() {
    char[] scratch = new char[32];
    for (; ; ) {
      long stamp = lock.tryOptimisticRead();
      char[] t = text;
      if (scratch.length < t.length) {
        scratch = new char[t.length];
      }
      int n = 0;
      while (n < t.length && n < scratch.length) {
        scratch[n] = t[n];
        n++;
      }
      if (lock.validate(stamp)) {
        return new String(scratch, 0, n);
      }
    }
  }

  void write(String more) {
    char[] next = more.toCharArray();
    long stamp = lock.writeLock();
    try {
      text = next;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
