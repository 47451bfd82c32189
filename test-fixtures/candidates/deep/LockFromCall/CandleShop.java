import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/** A supplier may answer with another lock each time that it is asked. */
class CandleShop {
  private final Supplier<StampedLock> locks;
  private int candles;

  CandleShop(Supplier<StampedLock> locks) {
    this.locks = locks;
  }

  void dip(int n) {
    StampedLock lock = locks.get();
    long w = lock.writeLock();
    candles = n;
    lock.unlockWrite(w);
  }

  int wrong() {
    long s = locks.get().tryOptimisticRead();
    int n = candles;
    return locks.get().validate(s) ? n : -1; // expect: WrongStamp
  }

  int right() {
    StampedLock lock = locks.get();
    long s = lock.tryOptimisticRead();
    int n = candles;
    return lock.validate(s) ? n : -1;
  }
}
