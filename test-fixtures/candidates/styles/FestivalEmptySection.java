import java.util.concurrent.locks.StampedLock;

/** The order of the steps matters: what is read when the stamp was asked already is not covered. */
public class FestivalEmptySection {
  private final StampedLock lock = new StampedLock();
  private int tents;
  private int stages;

  public int plots() {
    long stamp = lock.tryOptimisticRead();
    int p = tents + 10 * stages;
    if (lock.validate(stamp)) {
      return p;
    }
    return plotsLocked();
  }

  public int plotsUncovered() {
    long stamp = lock.tryOptimisticRead();
    if (lock.validate(stamp)) { // expect: EmptySection
      return tents + 10 * stages;
    }
    return plotsLocked();
  }

  private int plotsLocked() {
    long stamp = lock.readLock();
    try {
      return tents + 10 * stages;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public void pitch() {
    long stamp = lock.writeLock();
    try {
      tents += 10;
      stages--;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
