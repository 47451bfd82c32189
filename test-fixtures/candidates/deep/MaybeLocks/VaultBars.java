import java.util.concurrent.locks.StampedLock;

/** Only the careful mode of the helper reads under the lock, and it covers nothing read before. */
class VaultBars {
  private final StampedLock lock = new StampedLock();
  private long gold;
  private long silver;

  void store(long g, long s) {
    long w = lock.writeLock();
    gold = g;
    silver = s;
    lock.unlockWrite(w);
  }

  private long silver(String mode) {
    switch (mode) {
      case "careful":
        long r = lock.readLock();
        long careful = silver;
        lock.unlockRead(r);
        return careful;
      default:
        return 1;
    }
  }

  long wrong(String mode) {
    long s = lock.tryOptimisticRead();
    long g = gold;
    long all = g + silver(mode);
    if (mode.isEmpty()) return all; // expect: EscapeReturn
    return lock.validate(s) ? all : -1;
  }

  long right(String mode) {
    long s = lock.tryOptimisticRead();
    long g = gold;
    long all = g + silver(mode);
    return lock.validate(s) ? all : -1;
  }
}
