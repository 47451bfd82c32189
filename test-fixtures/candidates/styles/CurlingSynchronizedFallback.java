import java.util.concurrent.locks.StampedLock;

/** Readers fall back to their own method after a failed attempt, and writers use a helper. */
public class CurlingSynchronizedFallback {
  private final StampedLock ice = new StampedLock();
  private int stones;
  private int sweeps;

  public int score() {
    long stamp = ice.tryOptimisticRead();
    int s = scoreUnlocked();
    return ice.validate(stamp) ? s : scoreLocked();
  }

  private int scoreUnlocked() {
    return sweeps == 0 ? stones : stones * 8 - sweeps;
  }

  private int scoreLocked() {
    final long stamp = ice.readLock();
    try {
      return scoreUnlocked();
    } finally {
      ice.unlockRead(stamp);
    }
  }

  private void change(int dStones, int dSweeps) {
    final long stamp = ice.writeLock();
    try {
      stones += dStones;
      sweeps += dSweeps;
    } finally {
      ice.unlockWrite(stamp);
    }
  }

  public void slide() {
    change(1, 0);
  }

  public void sweep() {
    change(0, 1);
  }
}
