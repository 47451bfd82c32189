import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;

/** Guarded fields of an object that is still fresh are written without its lock. */
class TwinGuardedFields {
  private final SeqLock lock = new SeqLock();

  @SeqGuarded("lock")
  private double weight;

  @SeqGuarded("lock")
  private double height;

  TwinGuardedFields twin() {
    TwinGuardedFields twin = new TwinGuardedFields();
    while (true) {
      long s = lock.readBegin();
      twin.weight = weight;
      twin.height = height;
      if (lock.validate(s)) {
        return twin;
      }
    }
  }

  void grow(double w, double h) {
    long s = lock.writeLock();
    try {
      weight += w;
      height += h;
    } finally {
      lock.unlockWrite(s);
    }
  }
}
