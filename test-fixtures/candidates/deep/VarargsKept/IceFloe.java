import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.StampedLock;

/** A generic varargs method publishes its array, and with it the fresh array in its middle. */
class IceFloe {
  final AtomicReference<Object> shown = new AtomicReference<>();
  private final StampedLock lock = new StampedLock();
  private double drift;

  void push(double d) {
    long w = lock.writeLock();
    drift = d;
    lock.unlockWrite(w);
  }

  @SafeVarargs
  private static <T> void show(AtomicReference<Object> where, T... parts) {
    where.set(parts);
  }

  boolean wrong() {
    double[] own = new double[1];
    show(shown, "a", own, "c");
    long s = lock.tryOptimisticRead();
    own[0] = drift; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean right() {
    double[] own = new double[1];
    long s = lock.tryOptimisticRead();
    own[0] = drift;
    if (!lock.validate(s)) return false;
    show(shown, "a", own, "c");
    return true;
  }
}
