import java.util.concurrent.locks.StampedLock;

/**
 * The loop of the documentation: first optimistically, then with the read lock, one finally block.
 */
public class SatelliteLabelledLoop {
  private final StampedLock sl = new StampedLock();
  private double lat;
  private double lon;

  public double fromOrigin() {
    long stamp = sl.tryOptimisticRead();
    try {
      retryHoldingLock:
      for (; ; stamp = sl.readLock()) {
        if (stamp == 0L) {
          continue retryHoldingLock;
        }
        double a = lat;
        double o = lon;
        if (!sl.validate(stamp)) {
          continue retryHoldingLock;
        }
        return Math.hypot(a, o);
      }
    } finally {
      if (StampedLock.isReadLockStamp(stamp)) {
        sl.unlockRead(stamp);
      }
    }
  }

  public void moveIfAtOrigin(double newLat, double newLon) {
    long stamp = sl.tryOptimisticRead();
    try {
      retryHoldingLock:
      for (; ; stamp = sl.writeLock()) {
        if (stamp == 0L) {
          continue retryHoldingLock;
        }
        double a = lat;
        double o = lon;
        if (!sl.validate(stamp)) {
          continue retryHoldingLock;
        }
        if (a != 0.0 || o != 0.0) {
          break;
        }
        stamp = sl.tryConvertToWriteLock(stamp);
        if (stamp == 0L) {
          continue retryHoldingLock;
        }
        lat = newLat;
        lon = newLon;
        return;
      }
    } finally {
      if (StampedLock.isWriteLockStamp(stamp)) {
        sl.unlockWrite(stamp);
      }
    }
  }
}
