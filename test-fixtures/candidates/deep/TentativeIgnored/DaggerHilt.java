import dev.seqread.Tentative;
import java.util.concurrent.locks.StampedLock;

/** Whether the buffer was filled consistently is asked, and the answer dropped. */
class DaggerHilt {
  private final StampedLock lock = new StampedLock();
  private long gems;

  void set(long g) {
    long w = lock.writeLock();
    gems = g;
    lock.unlockWrite(w);
  }

  private boolean load(@Tentative long[] out) {
    long s = lock.tryOptimisticRead();
    out[0] = gems;
    return lock.validate(s);
  }

  long wrong(int shift) {
    long[] buffer = new long[1];
    load(buffer); // expect: NeverValidated
    return buffer[0] << shift;
  }

  long right(int shift) {
    long[] buffer = new long[1];
    while (!load(buffer)) Thread.onSpinWait();
    return buffer[0] << shift;
  }
}
