import java.util.concurrent.locks.StampedLock;

/** An interface of the user's own is the function, and the sum outside goes on in each attempt. */
class PotterWheel {
  private interface Body {
    void run();
  }

  private final StampedLock lock = new StampedLock();
  private int clay;

  void knead(int c) {
    long w = lock.writeLock();
    clay = c;
    lock.unlockWrite(w);
  }

  private void settled(Body body) {
    long s;
    do {
      s = lock.tryOptimisticRead();
      body.run();
    } while (!lock.validate(s));
  }

  int wrong() {
    int[] sum = {0};
    settled(() -> sum[0] += clay); // expect: StaleUse
    return sum[0];
  }

  int right() {
    int[] sum = {0};
    settled(() -> sum[0] = clay);
    return sum[0];
  }
}
