import java.util.concurrent.locks.StampedLock;

/** A guard made by a static method holds the read lock for as long as its block lasts. */
final class WicketStaticGuard {
  private record Held(StampedLock lock, long stamp) implements AutoCloseable {
    static Held of(StampedLock lock) {
      return new Held(lock, lock.readLock());
    }

    @Override
    public void close() {
      lock.unlockRead(stamp);
    }
  }

  private final StampedLock lock = new StampedLock();
  private int in;
  private int out;

  int inside() {
    long s = lock.tryOptimisticRead();
    int r = in - out;
    if (!lock.validate(s)) {
      try (Held held = Held.of(lock)) {
        r = in - out;
      }
    }
    return r;
  }

  int insideLater() {
    long s = lock.tryOptimisticRead();
    int r = in - out;
    if (lock.validate(s)) {
      return r;
    }
    try (Held held = Held.of(lock)) {
      r = in;
    }
    return r - out; // expect: UnguardedRead
  }

  void pass() {
    long s = lock.writeLock();
    in++;
    out += in & 1;
    lock.unlockWrite(s);
  }
}
