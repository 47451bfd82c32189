import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.StampedLock;

/** Two helpers deep an adder of the method's own takes up what each attempt saw. */
class RyeSheaf {
  private static final StampedLock LOCK = new StampedLock();
  private static long ears;

  static void mow(long n) {
    long w = LOCK.writeLock();
    ears = n;
    LOCK.unlockWrite(w);
  }

  private static void bind(LongAdder sheaf) {
    gather(sheaf, 1);
  }

  private static void gather(LongAdder sheaf, int times) {
    sheaf.add(times * ears);
  }

  static long wrong() {
    LongAdder sheaf = new LongAdder();
    while (true) {
      long s = LOCK.tryOptimisticRead();
      bind(sheaf); // expect: StaleUse
      if (LOCK.validate(s)) break;
    }
    return sheaf.sum();
  }

  static long right() {
    while (true) {
      LongAdder sheaf = new LongAdder();
      long s = LOCK.tryOptimisticRead();
      bind(sheaf);
      if (LOCK.validate(s)) return sheaf.sum();
    }
  }
}
