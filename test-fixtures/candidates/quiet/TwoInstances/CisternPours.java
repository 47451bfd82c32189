import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;

/** Read in this one's section and written under the other's lock; the twin holds its own. */
final class CisternPours {
  private final SeqLock lock = new SeqLock();

  @SeqGuarded("lock")
  private long litres;

  void pourInto(CisternPours other) {
    long mine = lock.readLong(() -> litres);
    other.lock.write(() -> other.litres += mine);
  }

  void pourWrong(CisternPours other) {
    long mine = lock.readLong(() -> litres);
    long w = lock.writeLock();
    try {
      other.litres = mine; // expect: UnguardedWrite
    } finally {
      lock.unlockWrite(w);
    }
  }
}
