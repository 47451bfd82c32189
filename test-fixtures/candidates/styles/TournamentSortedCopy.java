import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;

/** The array is cloned in the section, and sorted and summed when the copy is owned. */
public class TournamentSortedCopy {
  private final StampedLock lock = new StampedLock();
  private final int[] points = new int[12];

  public int[] ranking() {
    int[] copy;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      copy = points.clone();
    } while (!lock.validate(stamp));
    Arrays.sort(copy);
    return copy;
  }

  public int median() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int[] copy = points.clone();
      Arrays.sort(copy);
      int m = copy[copy.length / 2];
      if (lock.validate(stamp)) {
        return m;
      }
    }
  }

  public long total() {
    long stamp = lock.tryOptimisticRead();
    int[] copy = points.clone();
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        copy = points.clone();
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return Arrays.stream(copy).asLongStream().sum();
  }

  public void win(int team, int p) {
    long stamp = lock.writeLock();
    try {
      points[team] += p;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
