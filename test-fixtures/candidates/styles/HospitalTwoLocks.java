import java.util.concurrent.locks.StampedLock;

/** Two sections over two locks are validated one after the other, and each has its own fields. */
public class HospitalTwoLocks {
  private final StampedLock bedLock = new StampedLock();
  private final StampedLock staffLock = new StampedLock();
  private int beds;
  private int nurses;

  public double bedsPerNurse() {
    while (true) {
      long b = bedLock.tryOptimisticRead();
      long s = staffLock.tryOptimisticRead();
      int beds = this.beds;
      int nurses = this.nurses;
      if (bedLock.validate(b) && staffLock.validate(s)) {
        if (nurses == 0) {
          return Double.NaN;
        }
        return (double) beds / nurses;
      }
    }
  }

  public int beds() {
    long b = bedLock.tryOptimisticRead();
    int beds = this.beds;
    if (bedLock.validate(b)) {
      return beds;
    }
    b = bedLock.readLock();
    try {
      return this.beds;
    } finally {
      bedLock.unlockRead(b);
    }
  }

  public void build(int n) {
    long b = bedLock.writeLock();
    try {
      beds += n;
    } finally {
      bedLock.unlockWrite(b);
    }
  }

  public void hire(int n) {
    long s = staffLock.writeLock();
    try {
      nurses += n;
    } finally {
      staffLock.unlockWrite(s);
    }
  }
}
