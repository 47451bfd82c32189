import java.util.concurrent.locks.StampedLock;

/** A search along sorted links asks the stamp in the head of its loop and again at its end. */
public class TrellisFloorKey<V> {
  private static class Link<V> {
    final long key;
    V value;
    Link<V> next;

    Link(long key) {
      this.key = key;
    }
  }

  private final StampedLock lock = new StampedLock();
  private final Link<V> root = new Link<>(Long.MIN_VALUE);

  public V floor(long key) {
    for (int tries = 0; tries < 8; tries++) {
      long stamp = lock.tryOptimisticRead();
      Link<V> c = root;
      for (Link<V> d; (d = c.next) != null && d.key <= key && lock.validate(stamp); ) {
        c = d;
      }
      V found = c.value;
      if (lock.validate(stamp)) {
        return found;
      }
    }
    return null;
  }

  public void grow(long key, V value) {
    Link<V> fresh = new Link<>(key);
    fresh.value = value;
    long stamp = lock.writeLock();
    try {
      Link<V> c = root;
      while (c.next != null && c.next.key <= key) {
        c = c.next;
      }
      fresh.next = c.next;
      c.next = fresh;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
