import java.util.concurrent.locks.StampedLock;
import java.util.function.IntSupplier;

/** Making a method reference to a torn reference throws where it is null. */
class KnapsackStrap {
  private final StampedLock lock = new StampedLock();
  private String strap = "";

  void buckle(String s) {
    long w = lock.writeLock();
    strap = s;
    lock.unlockWrite(w);
  }

  int wrong(int none) {
    int n;
    while (true) {
      long s = lock.tryOptimisticRead();
      try {
        IntSupplier length = strap::length;
        n = length.getAsInt();
        if (lock.validate(s)) return n;
      } catch (NullPointerException e) {
        n = none;
        break;
      }
    }
    return n; // expect: EscapeReturn
  }

  int right(int none) {
    int n;
    long s;
    do {
      s = lock.tryOptimisticRead();
      try {
        IntSupplier length = strap::length;
        n = length.getAsInt();
      } catch (NullPointerException e) {
        n = none;
      }
    } while (!lock.validate(s));
    return n;
  }
}
