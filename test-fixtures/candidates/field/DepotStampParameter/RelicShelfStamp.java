import java.util.TreeSet;
import java.util.concurrent.locks.StampedLock;

/**
 * The stamp goes to a method that could be overridden, of a nested class that holds lock and set.
 */
public class RelicShelfStamp {
  /** A shelf. */
  public static class Shelf {
    final StampedLock lock = new StampedLock();
    final TreeSet<Long> years = new TreeSet<>();

    public Long oldest(long stamp) {
      Long oldest = years.ceiling(0L); // expect: HazardCall
      return lock.validate(stamp) ? oldest : Long.valueOf(-1);
    }

    public void put(long year) {
      long stamp = lock.writeLock();
      try {
        years.add(year);
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }

  private final Shelf shelf = new Shelf();

  public Long oldest() {
    return shelf.oldest(shelf.lock.tryOptimisticRead());
  }
}
