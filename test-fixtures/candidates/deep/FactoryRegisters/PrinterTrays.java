import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.StampedLock;

/** A generic helper keeps its argument in a map, and gives it back. */
class PrinterTrays {
  private final StampedLock lock = new StampedLock();
  private final Map<String, int[]> trays = new ConcurrentHashMap<>();
  private int sheets;

  void load(int n) {
    long w = lock.writeLock();
    sheets = n;
    lock.unlockWrite(w);
  }

  private static <T> T keep(Map<String, ? super T> map, String key, T value) {
    map.put(key, value);
    return value;
  }

  private static <T> T plain(T value) {
    return value;
  }

  boolean kept(String tray) {
    int[] level = keep(trays, tray, new int[1]);
    long s = lock.tryOptimisticRead();
    level[0] = sheets; // expect: EscapeStore
    return lock.validate(s);
  }

  int given() {
    int[] level = plain(new int[1]);
    long s = lock.tryOptimisticRead();
    level[0] = sheets;
    return lock.validate(s) ? level[0] : -1;
  }
}
