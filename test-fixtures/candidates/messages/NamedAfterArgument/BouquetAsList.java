import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** A list of what was read leaves by an early return. */
class BouquetAsList {
  private final StampedLock lock = new StampedLock();
  private String rose = "";
  private String fern = "";

  List<String> bouquet(boolean quick) {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      List<String> b = Arrays.asList(rose, fern);
      if (quick) {
        return b; // expect: EscapeReturn
      }
      if (lock.validate(stamp)) {
        return b;
      }
    }
  }

  void pick(String r, String f) {
    long stamp = lock.writeLock();
    try {
      rose = r;
      fern = f;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
