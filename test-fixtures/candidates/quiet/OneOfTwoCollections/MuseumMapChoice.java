import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.StampedLock;

/** A map of one kind or the other, filled anew under the lock where the section failed. */
class MuseumMapChoice {
  private final StampedLock lock = new StampedLock();
  private int busts;
  private int urns;

  private void fill(Map<String, Integer> map) {
    map.put("busts", busts);
    map.put("urns", urns);
  }

  Map<String, Integer> rooms(boolean sorted) {
    Map<String, Integer> map;
    if (sorted) {
      map = new TreeMap<>();
    } else {
      map = new HashMap<>();
    }
    long stamp = lock.tryOptimisticRead();
    fill(map);
    if (!lock.validate(stamp)) {
      map.clear();
      stamp = lock.readLock();
      try {
        fill(map);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return map;
  }

  void lend(int b) {
    long stamp = lock.writeLock();
    try {
      busts -= b;
      urns += b;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
