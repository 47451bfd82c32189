import java.util.concurrent.locks.StampedLock;

/** The stamp is boxed before it is validated, which the advice has to name all the same. */
class VioletBoxedStamp {
  private final StampedLock lock = new StampedLock();
  private long petals;
  private long stems = 1;

  long petalsPerStem() {
    for (; ; ) {
      Long stamp = lock.tryOptimisticRead();
      long p = petals;
      long s = stems;
      if (s == 0) {
        return p; // expect: EscapeReturn
      }
      if (lock.validate(stamp)) {
        return p / s;
      }
    }
  }

  void bloom(int n) {
    long stamp = lock.writeLock();
    petals += n;
    stems++;
    lock.unlockWrite(stamp);
  }
}
