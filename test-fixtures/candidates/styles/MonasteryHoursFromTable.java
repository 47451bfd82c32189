import java.util.concurrent.locks.StampedLock;

/** A constant table is indexed by a masked or clamped tentative number. */
public class MonasteryHoursFromTable {
  private static final String[] HOURS = {"Matins", "Lauds", "Prime", "Terce", "Sext", "None"};
  private static final int[] WEIGHTS = {1, 2, 4, 8};

  private final StampedLock lock = new StampedLock();
  private int hour;
  private int rank;

  public String hour() {
    long stamp = lock.tryOptimisticRead();
    String h = HOURS[Math.max(0, Math.min(hour, HOURS.length - 1))];
    if (lock.validate(stamp)) {
      return h;
    }
    stamp = lock.readLock();
    try {
      return HOURS[Math.max(0, Math.min(hour, HOURS.length - 1))];
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public int weight() {
    int w;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      w = WEIGHTS[rank & 3] + (hour < 0 || hour >= 6 ? 0 : 1);
    } while (!lock.validate(stamp));
    return w;
  }

  public void ring(int h, int r) {
    long stamp = lock.writeLock();
    try {
      hour = h;
      rank = r;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
