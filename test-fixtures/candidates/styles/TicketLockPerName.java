import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.StampedLock;

/** A lock for each name is looked up once and kept in a local; twice, it may be two locks. */
public class TicketLockPerName {
  private final Map<String, StampedLock> locks = new ConcurrentHashMap<>();
  private final int[] sold = new int[8];

  public int sold(String show, int hall) {
    StampedLock lock = locks.computeIfAbsent(show, s -> new StampedLock());
    long stamp = lock.tryOptimisticRead();
    int n = sold[hall];
    if (lock.validate(stamp)) {
      return n;
    }
    stamp = lock.readLock();
    try {
      return sold[hall];
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public int soldOf(String show, String other, int hall) {
    long stamp = locks.get(show).tryOptimisticRead();
    int n = sold[hall];
    if (locks.get(other).validate(stamp)) { // expect: WrongStamp
      return n;
    }
    return -1;
  }

  public void sell(String show, int hall) {
    StampedLock lock = locks.computeIfAbsent(show, s -> new StampedLock());
    long stamp = lock.writeLock();
    try {
      sold[hall]++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
