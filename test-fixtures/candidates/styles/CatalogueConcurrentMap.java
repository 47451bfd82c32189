import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.StampedLock;

/** A look-up in a thread-safe map and a generation are read together in one section. */
public class CatalogueConcurrentMap<V> {
  private final StampedLock lock = new StampedLock();
  private final Map<String, V> entries = new ConcurrentHashMap<>();
  private String edition = "first";

  public V get(String title) {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      V v = entries.get(edition + "/" + title);
      if (lock.validate(stamp)) {
        return v;
      }
      Thread.onSpinWait();
    }
  }

  public void publish(String ed, Map<String, V> all) {
    long stamp = lock.writeLock();
    try {
      all.forEach((title, v) -> entries.put(ed + "/" + title, v));
      edition = ed;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
