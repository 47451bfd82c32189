import java.util.concurrent.locks.StampedLock;

/** The stamp may be the right lane's, and is validated on the left one. */
class SawmillLanes {
  static final class Lane {
    final StampedLock lock = new StampedLock();
    int logs;

    void push(int n) {
      long w = lock.writeLock();
      logs = n;
      lock.unlockWrite(w);
    }
  }

  private final Lane left = new Lane();
  private final Lane right = new Lane();

  int either(boolean fast) {
    Lane lane = fast ? left : right;
    long s = lane.lock.tryOptimisticRead();
    int n = lane.logs;
    return left.lock.validate(s) ? n : -1; // expect: WrongStamp
  }

  int same(boolean fast) {
    Lane lane = fast ? left : right;
    long s = lane.lock.tryOptimisticRead();
    int n = lane.logs;
    return lane.lock.validate(s) ? n : -1;
  }
}
