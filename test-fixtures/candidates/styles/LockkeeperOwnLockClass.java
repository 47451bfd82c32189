import java.util.concurrent.locks.StampedLock;
import java.util.function.LongSupplier;

/** A small lock of one's own runs readers and writers as functions. */
public class LockkeeperOwnLockClass {
  static final class Gate {
    private final StampedLock lock = new StampedLock();

    long read(LongSupplier what) {
      long stamp = lock.tryOptimisticRead();
      if (stamp != 0L) {
        long v = what.getAsLong();
        if (lock.validate(stamp)) {
          return v;
        }
      }
      stamp = lock.readLock();
      try {
        return what.getAsLong();
      } finally {
        lock.unlockRead(stamp);
      }
    }

    void write(Runnable what) {
      long stamp = lock.writeLock();
      try {
        what.run();
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }

  private final Gate gate = new Gate();
  private long above;
  private long below;

  public long fall() {
    return gate.read(() -> above - below);
  }

  public long above() {
    return gate.read(this::aboveUnlocked);
  }

  private long aboveUnlocked() {
    return above;
  }

  public void pass(long litres) {
    gate.write(
        () -> {
          above -= litres;
          below += litres;
        });
  }
}
