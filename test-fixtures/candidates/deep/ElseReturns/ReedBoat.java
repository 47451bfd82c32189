import java.util.Objects;
import java.util.concurrent.locks.StampedLock;

/** A default that is supplied lazily may be what everybody knows. */
class ReedBoat {
  static final class Boat {
    int reeds;
  }

  static final Boat COMMON = new Boat();
  private final StampedLock lock = new StampedLock();
  private int reeds;

  void bind(int n) {
    long w = lock.writeLock();
    reeds = n;
    lock.unlockWrite(w);
  }

  boolean wrong(boolean own) {
    Boat made = own ? new Boat() : null;
    Boat boat = Objects.requireNonNullElseGet(made, () -> COMMON);
    long s = lock.tryOptimisticRead();
    boat.reeds = reeds; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean right(boolean own) {
    Boat made = own ? new Boat() : null;
    Boat boat = Objects.requireNonNullElseGet(made, () -> new Boat());
    long s = lock.tryOptimisticRead();
    boat.reeds = reeds;
    return lock.validate(s);
  }
}
