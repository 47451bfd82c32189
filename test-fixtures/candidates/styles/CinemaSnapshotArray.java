import java.util.concurrent.locks.StampedLock;

/** An array that is only replaced whole may be read at leisure when its reference is owned. */
public class CinemaSnapshotArray {
  private final StampedLock lock = new StampedLock();
  private int[] seats = new int[40];
  private int[] counts = new int[4];
  private String film = "";

  public int first() {
    long stamp = lock.tryOptimisticRead();
    int[] s = seats;
    String f = film;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        s = seats;
        f = film;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    for (int i = 0; i < s.length; i++) {
      if (s[i] == f.length()) {
        return i;
      }
    }
    return -1;
  }

  public int counted(int at) {
    int[] c;
    int n;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      c = counts;
      n = c[at];
    } while (!lock.validate(stamp));
    return n;
  }

  public int countedLate(int at) {
    int[] c;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      c = counts;
    } while (!lock.validate(stamp));
    return c[at]; // expect: UnguardedRead
  }

  public void show(String f, int[] s, int at) {
    int[] own = s.clone();
    long stamp = lock.writeLock();
    try {
      film = f;
      seats = own;
      counts[at]++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
