import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/** The views of a StampedLock as plain locks, beside sections over the lock itself. */
public class ElevatorViews {
  private final StampedLock lock = new StampedLock();
  private final Lock writing = lock.asWriteLock();
  private int floor;
  private int target;

  public int distance() {
    long stamp = lock.tryOptimisticRead();
    int d = Math.abs(target - floor);
    if (lock.validate(stamp)) {
      return d;
    }
    Lock reading = lock.asReadLock();
    reading.lock();
    try {
      return Math.abs(target - floor);
    } finally {
      reading.unlock();
    }
  }

  public void call(int to) {
    writing.lock();
    try {
      target = to;
    } finally {
      writing.unlock();
    }
  }

  public boolean step(long millis) throws InterruptedException {
    long stamp = lock.tryWriteLock(millis, TimeUnit.MILLISECONDS);
    if (stamp == 0) {
      return false;
    }
    try {
      floor += Integer.signum(target - floor);
      return floor == target;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
