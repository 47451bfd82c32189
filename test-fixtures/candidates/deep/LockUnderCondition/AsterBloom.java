import dev.seqread.SeqLock;

/** A count is kept of how often a torn value sent the thread to the lock, and then returned. */
class AsterBloom {
  private static final SeqLock LOCK = new SeqLock();
  private static int petals;

  static void open(int n) {
    LOCK.write(() -> petals = n);
  }

  static int wrong() {
    int slow = 0;
    long s = LOCK.readBegin();
    if (petals < 5) {
      long w = LOCK.writeLock();
      petals = 5;
      LOCK.unlockWrite(w);
      slow = 1;
    }
    return slow; // expect: EscapeReturn
  }

  static int right() {
    int slow = 0;
    long w = LOCK.writeLock();
    if (petals < 5) {
      petals = 5;
      slow = 1;
    }
    LOCK.unlockWrite(w);
    return slow;
  }
}
