import dev.seqread.SeqLock;

/** A lock that only the constructor assigns is one lock; one that a method replaces is not. */
final class LockerSetInConstructor {
  private SeqLock lock;
  private SeqLock other = new SeqLock();
  private int coins;
  private int keys;

  LockerSetInConstructor() {
    lock = new SeqLock();
  }

  int coins() {
    int c;
    long s;
    do {
      s = lock.readBegin();
      c = coins;
    } while (lock.readRetry(s));
    return c;
  }

  int keys() {
    int k;
    long s;
    do {
      s = other.readBegin();
      k = keys;
    } while (other.readRetry(s)); // expect: WrongStamp
    return k;
  }

  void put(int c) {
    long w = lock.writeLock();
    coins += c;
    lock.unlockWrite(w);
  }

  void change() {
    SeqLock old = other;
    long w = old.writeLock();
    try {
      keys++;
      other = new SeqLock();
    } finally {
      old.unlockWrite(w);
    }
  }
}
