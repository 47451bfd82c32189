import dev.seqread.SeqLock;

/**
 * Waits until no writer is there, by a stamp that nothing else is done with, and takes the lock.
 */
class BellowsSpinsWhileWritten {
  private final SeqLock lock = new SeqLock();
  private int air;
  private int puffs;

  void puff(int most) {
    int spins = 0;
    while (lock.tryReadBegin() == 0L && spins < 1000) {
      spins++;
      Thread.onSpinWait();
    }
    long w = lock.writeLock();
    try {
      if (air < most) {
        air++;
        puffs++;
      }
    } finally {
      lock.unlockWrite(w);
    }
  }

  int waste() {
    return lock.readInt(() -> puffs - air);
  }
}
