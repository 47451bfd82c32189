import java.util.concurrent.locks.StampedLock;
import java.util.function.Predicate;

/** The second operand is a call of which nothing is known, and the first one is torn. */
class TileRoof {
  private final StampedLock lock = new StampedLock();
  private final Predicate<String> hook;
  private boolean leaky;

  TileRoof(Predicate<String> hook) {
    this.hook = hook;
  }

  void rain(boolean l) {
    long w = lock.writeLock();
    leaky = l;
    lock.unlockWrite(w);
  }

  boolean wrong() {
    long s = lock.tryOptimisticRead();
    boolean patch = leaky && hook.test("patch"); // expect: EscapeArgument
    return lock.validate(s) && patch;
  }

  boolean right() {
    long s = lock.tryOptimisticRead();
    boolean l = leaky;
    return lock.validate(s) && l && hook.test("patch");
  }
}
