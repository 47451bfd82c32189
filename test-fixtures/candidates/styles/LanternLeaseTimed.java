import java.util.concurrent.locks.StampedLock;

/** A lease is asked for its time with a clock that is read in the section. */
public class LanternLeaseTimed {
  private final StampedLock lock = new StampedLock();
  private String holder;
  private long until;

  public String holder() {
    String h;
    long u;
    long now;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      h = holder;
      u = until;
      now = System.nanoTime();
    } while (!lock.validate(stamp));
    return h != null && now - u < 0 ? h : "";
  }

  public boolean tryLease(String who, long nanos) {
    long stamp = lock.tryOptimisticRead();
    boolean taken = holder != null && until - System.nanoTime() > 0;
    if (lock.validate(stamp) && taken) {
      return false;
    }
    stamp = lock.writeLock();
    try {
      if (holder != null && until - System.nanoTime() > 0) {
        return false;
      }
      holder = who;
      until = System.nanoTime() + nanos;
      return true;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public boolean isHeldBy(String who) {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      String h = holder;
      boolean is = h != null && h.equals(who);
      if (lock.validate(stamp)) {
        return is;
      }
    }
  }

  public void end() {
    long stamp = lock.writeLock();
    try {
      holder = null;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
