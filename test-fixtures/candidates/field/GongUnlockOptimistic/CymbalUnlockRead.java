import java.util.concurrent.locks.StampedLock;

/** Where the section failed its stamp is given back as that of a read lock, which it never was. */
final class CymbalUnlockRead {
  private final StampedLock lock = new StampedLock();
  private int crashes;

  int crashes() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int c = crashes;
      if (lock.validate(stamp)) {
        return c;
      }
      lock.unlockRead(stamp); // expect: WrongStamp
    }
  }

  int crashesHeld() {
    long stamp = lock.readLock();
    try {
      return crashes;
    } finally {
      lock.unlock(stamp);
    }
  }

  void crash() {
    long stamp = lock.writeLock();
    try {
      crashes++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
