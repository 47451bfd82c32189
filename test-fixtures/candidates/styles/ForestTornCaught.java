import java.util.concurrent.locks.StampedLock;

/** What a torn read throws is caught, and the lock decides; under it nothing is torn. */
public class ForestTornCaught {
  private final StampedLock lock = new StampedLock();
  private String[] trees = {"oak"};
  private int tallest;

  public String tallest() {
    long stamp = lock.tryOptimisticRead();
    if (stamp != 0) {
      try {
        String t = trees[tallest];
        if (lock.validate(stamp)) {
          return t;
        }
      } catch (ArrayIndexOutOfBoundsException torn) {
        // the lock will tell
      }
    }
    stamp = lock.readLock();
    try {
      return trees[tallest];
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public void plant(String... all) {
    String[] own = all.clone();
    long stamp = lock.writeLock();
    try {
      trees = own;
      tallest = own.length - 1;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
