import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.StampedLock;

/** The constructor hands its object to a holder that it was given. */
class JettyRope<T> {
  static final class Knot<T> {
    private T end;

    Knot(AtomicReference<Knot<T>> seen) {
      seen.set(this);
    }

    Knot() {}

    void tie(T e) {
      end = e;
    }
  }

  private final StampedLock lock = new StampedLock();
  private final AtomicReference<Knot<T>> seen = new AtomicReference<>();
  private T rope;

  void splice(T r) {
    long w = lock.writeLock();
    rope = r;
    lock.unlockWrite(w);
  }

  boolean tied() {
    Knot<T> knot = new Knot<>(seen);
    long s = lock.tryOptimisticRead();
    knot.tie(rope); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean tiedOwn() {
    Knot<T> knot = new Knot<>();
    long s = lock.tryOptimisticRead();
    knot.tie(rope);
    return lock.validate(s);
  }
}
