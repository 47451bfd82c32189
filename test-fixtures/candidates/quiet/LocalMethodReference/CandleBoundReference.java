import java.util.concurrent.locks.StampedLock;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** A reference bound to an own method, and one to a method of the library, in local variables. */
class CandleBoundReference {
  private final StampedLock lock = new StampedLock();
  private final long wick = 12;
  private long wax;
  private long ash;

  private Long burnt(Long of) {
    return of * wick;
  }

  long rest() {
    BinaryOperator<Long> sum = Long::sum;
    UnaryOperator<Long> burnt = this::burnt;
    long stamp = lock.tryOptimisticRead();
    Long r = sum.apply(wax, burnt.apply(ash));
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        r = sum.apply(wax, burnt.apply(ash));
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return r;
  }

  void burn() {
    long stamp = lock.writeLock();
    try {
      wax--;
      ash++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
