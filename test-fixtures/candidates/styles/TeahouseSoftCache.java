import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Function;

/** A cache of one entry: hit optimistically, missed under the write lock, dropped by a change. */
public class TeahouseSoftCache<K extends Comparable<K>, V> {
  private final StampedLock lock = new StampedLock();
  private final Function<K, V> loader;
  private final ConcurrentHashMap<K, V> older = new ConcurrentHashMap<>();
  private K key;
  private V value;

  public TeahouseSoftCache(Function<K, V> loader) {
    this.loader = loader;
  }

  public V get(K wanted) {
    long stamp = lock.tryOptimisticRead();
    K k = key;
    V v = value;
    if (lock.validate(stamp) && k != null && k.compareTo(wanted) == 0) {
      return v;
    }
    V loaded = older.computeIfAbsent(wanted, loader);
    stamp = lock.writeLock();
    try {
      key = wanted;
      value = loaded;
    } finally {
      lock.unlockWrite(stamp);
    }
    return loaded;
  }

  public boolean isCached(K k) {
    K now;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      now = key;
    } while (!lock.validate(stamp));
    return now != null && now.compareTo(k) == 0 || older.containsKey(k);
  }

  public void clear() {
    older.clear();
    long stamp = lock.writeLock();
    try {
      key = null;
      value = null;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
