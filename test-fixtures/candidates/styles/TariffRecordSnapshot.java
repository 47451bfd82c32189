import java.util.concurrent.locks.StampedLock;

/** A record of all fields is made in the section, and made again under the lock. */
public final class TariffRecordSnapshot {
  public record Snapshot(long base, long step, String currency) {
    long at(int level) {
      return base + step * level;
    }
  }

  private final StampedLock lock = new StampedLock();
  private long base;
  private long step;
  private String currency = "EUR";

  public Snapshot snapshot() {
    long stamp = lock.tryOptimisticRead();
    Snapshot s = new Snapshot(base, step, currency);
    if (lock.validate(stamp)) {
      return s;
    }
    stamp = lock.readLock();
    try {
      return new Snapshot(base, step, currency);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public long at(int level) {
    return snapshot().at(level);
  }

  public void change(long b, long s, String c) {
    long stamp = lock.writeLock();
    try {
      base = b;
      step = s;
      currency = c;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
