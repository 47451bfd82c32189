import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;

/** What each attempt makes is wrapped or copied once more before it leaves. */
public class PicnicUnmodifiable {
  private final StampedLock lock = new StampedLock();
  private int plates;
  private int cups;
  private String where = "lawn";

  public Map<String, Object> packed() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      Map<String, Object> m = new LinkedHashMap<>();
      m.put("plates", plates);
      m.put("cups", cups);
      m.put("where", where);
      if (lock.validate(stamp)) {
        return Collections.unmodifiableMap(m);
      }
    }
  }

  public List<Integer> counts() {
    List<Integer> c;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      c = List.copyOf(List.of(plates, cups));
    } while (!lock.validate(stamp));
    return c;
  }

  public Map.Entry<String, Integer> plates() {
    long stamp = lock.tryOptimisticRead();
    Map.Entry<String, Integer> e = Map.entry("plates", plates);
    return lock.validate(stamp) ? e : Map.entry("plates", 0);
  }

  public void pack(int p, int c) {
    long stamp = lock.writeLock();
    try {
      plates += p;
      cups += c;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public void move(String to) {
    long stamp = lock.writeLock();
    where = to;
    lock.unlockWrite(stamp);
  }
}
