import java.util.concurrent.locks.StampedLock;

/** The steps of reading, for classes that extend this one; belongs to DovecoteOtherFile.java. */
abstract class DovecoteBase {
  private final StampedLock lock = new StampedLock();

  final long begin() {
    return lock.tryOptimisticRead();
  }

  final boolean end(long stamp) {
    return lock.validate(stamp);
  }

  final long hold() {
    return lock.writeLock();
  }

  final void release(long stamp) {
    lock.unlockWrite(stamp);
  }
}
