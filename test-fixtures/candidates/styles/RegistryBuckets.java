import java.util.concurrent.locks.StampedLock;

/**
 * A hash map of buckets, each with a lock of its own, which is taken from the bucket in a local.
 */
public class RegistryBuckets<V> {
  private static final class Entry<V> {
    final String key;
    final V value;
    final Entry<V> next;

    Entry(String key, V value, Entry<V> next) {
      this.key = key;
      this.value = value;
      this.next = next;
    }
  }

  private static final class Bucket<V> extends StampedLock {
    private static final long serialVersionUID = 1L;
    private transient Entry<V> first;

    V find(String key) {
      for (Entry<V> e = first; e != null; e = e.next) {
        if (e.key.equals(key)) {
          return e.value;
        }
      }
      return null;
    }
  }

  private final Bucket<V>[] buckets;

  @SuppressWarnings("unchecked")
  public RegistryBuckets(int log) {
    buckets = (Bucket<V>[]) new Bucket<?>[1 << log];
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new Bucket<>();
    }
  }

  private Bucket<V> bucketOf(String key) {
    return buckets[key.hashCode() & buckets.length - 1];
  }

  public V get(String key) {
    Bucket<V> b = bucketOf(key);
    long stamp = b.tryOptimisticRead();
    V v = b.find(key);
    if (b.validate(stamp)) {
      return v;
    }
    stamp = b.readLock();
    try {
      return b.find(key);
    } finally {
      b.unlockRead(stamp);
    }
  }

  public void put(String key, V value) {
    Bucket<V> b = bucketOf(key);
    long stamp = b.writeLock();
    try {
      b.first = new Entry<>(key, value, b.first);
    } finally {
      b.unlockWrite(stamp);
    }
  }
}
