import java.util.Optional;
import java.util.concurrent.locks.StampedLock;

/** The supplier behind an empty optional reads the field, and its result is the call's. */
class ReefCorals {
  private static final StampedLock LOCK = new StampedLock();
  private static int corals;

  static void grow(int n) {
    long w = LOCK.writeLock();
    corals = n;
    LOCK.unlockWrite(w);
  }

  static int wrong(Optional<Integer> known) {
    long s = LOCK.tryOptimisticRead();
    int n = known.orElseGet(() -> corals);
    return n > 0 ? n : 1; // expect: EscapeReturn
  }

  static int right(Optional<Integer> known) {
    while (true) {
      long s = LOCK.tryOptimisticRead();
      int n = known.orElseGet(() -> corals);
      if (LOCK.validate(s)) return n > 0 ? n : 1;
    }
  }
}
