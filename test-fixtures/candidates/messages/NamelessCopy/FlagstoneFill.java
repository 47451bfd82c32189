import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;

/** A library call writes what was read into a shared array. */
class FlagstoneFill {
  private final StampedLock lock = new StampedLock();
  private final byte[] stones = new byte[64];
  private byte grey;
  private byte moss;

  boolean lay() {
    long stamp = lock.tryOptimisticRead();
    Arrays.fill(stones, grey); // expect: EscapeStore
    return lock.validate(stamp);
  }

  int shade() {
    long stamp = lock.tryOptimisticRead();
    int s = grey + moss;
    return lock.validate(stamp) ? s : -1;
  }

  void weather() {
    long stamp = lock.writeLock();
    grey--;
    moss++;
    lock.unlockWrite(stamp);
  }
}
