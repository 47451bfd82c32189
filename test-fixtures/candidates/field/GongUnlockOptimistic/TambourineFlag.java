import java.util.concurrent.locks.StampedLock;

/** The finally block gives back the stamp of either mode, though only one of them is held. */
class TambourineFlag {
  private final StampedLock lock = new StampedLock();
  private long beats;
  private long bars;

  long perBar() {
    long stamp = lock.tryOptimisticRead();
    try {
      long b = beats + bars;
      if (!lock.validate(stamp)) {
        stamp = lock.readLock();
        b = beats + bars;
      }
      return b;
    } finally {
      lock.unlockRead(stamp); // expect: WrongStamp
    }
  }

  long perBarRight() {
    long stamp = lock.tryOptimisticRead();
    try {
      long b = beats + bars;
      if (!lock.validate(stamp)) {
        stamp = lock.readLock();
        b = beats + bars;
      }
      return b;
    } finally {
      if (StampedLock.isReadLockStamp(stamp)) {
        lock.unlockRead(stamp);
      }
    }
  }

  void beat() {
    long stamp = lock.writeLock();
    try {
      beats++;
      bars += beats % 4;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
