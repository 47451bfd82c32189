import dev.seqread.SeqLock;
import java.util.concurrent.locks.StampedLock;

/** A helper with a locked fallback answers for its own lock alone, whichever way it went. */
class SagePatch {
  private final SeqLock bed = new SeqLock();
  private final StampedLock path = new StampedLock();
  private int sage;

  void grow(int n) {
    bed.write(
        () -> {
          long w = path.writeLock();
          sage = n;
          path.unlockWrite(w);
        });
  }

  private int fromPath() {
    long s = path.tryOptimisticRead();
    int n = sage;
    if (!path.validate(s)) {
      s = path.readLock();
      n = sage;
      path.unlockRead(s);
    }
    return n;
  }

  int wrong() {
    long s = bed.readBegin();
    int n = fromPath(); // allow: SectionEffect
    if (bed.readRetry(s)) return -n; // expect: StaleUse
    return n;
  }

  int right() {
    return fromPath();
  }
}
