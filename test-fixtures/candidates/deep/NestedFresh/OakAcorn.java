import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;

/** The inner map is in the outer one when the helper, given the inner one, fills it. */
class OakAcorn {
  private final StampedLock lock = new StampedLock();
  private int acorns;

  void shake(int n) {
    long w = lock.writeLock();
    acorns = n;
    lock.unlockWrite(w);
  }

  private void load(Map<String, Integer> map) {
    map.put("acorns", acorns);
  }

  Map<String, Map<String, Integer>> wrong() {
    Map<String, Integer> inner = new HashMap<>();
    Map<String, Map<String, Integer>> outer = new HashMap<>(Map.of("oak", inner));
    long s = lock.tryOptimisticRead();
    load(inner);
    return outer; // expect: EscapeReturn
  }

  Map<String, Map<String, Integer>> right() {
    Map<String, Integer> inner = new HashMap<>();
    Map<String, Map<String, Integer>> outer = new HashMap<>(Map.of("oak", inner));
    long s;
    do {
      s = lock.tryOptimisticRead();
      load(inner);
    } while (!lock.validate(s));
    return outer;
  }
}
