import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;

/** The default of a look-up in an own map is computed from the field that could not be read. */
class NutmegGrater {
  private final StampedLock lock = new StampedLock();
  private long nutmeg;

  void grate(long n) {
    long w = lock.writeLock();
    nutmeg = n;
    lock.unlockWrite(w);
  }

  long wrong(String key) {
    Map<String, Long> own = new HashMap<>();
    long s = lock.tryOptimisticRead();
    long n = nutmeg;
    if (lock.validate(s)) {
      return n;
    } else {
      return own.computeIfAbsent(key, k -> nutmeg + k.length()); // expect: StaleUse
    }
  }

  long right(String key) {
    Map<String, Long> own = new HashMap<>();
    long s = lock.tryOptimisticRead();
    long n = nutmeg;
    if (lock.validate(s)) {
      return n;
    } else {
      return own.computeIfAbsent(key, k -> -1L + k.length());
    }
  }
}
