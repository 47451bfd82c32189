import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;

/** After a walk over its entries the map holds what it held. */
class LighthouseLog {
  private final StampedLock lock = new StampedLock();
  private int ships;

  void pass(int n) {
    long w = lock.writeLock();
    ships = n;
    lock.unlockWrite(w);
  }

  private static int count(Map<String, Integer> log) {
    int n = 0;
    for (Map.Entry<String, Integer> entry : log.entrySet()) n++;
    return n;
  }

  Map<String, Integer> wrong() {
    Map<String, Integer> log = new HashMap<>();
    long s = lock.tryOptimisticRead();
    log.put("ships", ships);
    int n = count(log);
    boolean ok = lock.validate(s);
    if (ok && n == 0) return Map.of();
    return log; // expect: StaleUse
  }

  Map<String, Integer> right() {
    Map<String, Integer> log = new HashMap<>();
    long s = lock.tryOptimisticRead();
    log.put("ships", ships);
    int n = count(log);
    boolean ok = lock.validate(s);
    if (!ok || n == 0) return Map.of();
    return log;
  }
}
