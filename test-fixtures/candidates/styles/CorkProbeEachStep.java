import java.util.concurrent.locks.StampedLock;

/**
 * A section of a map of longs: keys and values in one array, one stamp for all steps of a probe.
 */
final class CorkProbeEachStep extends StampedLock {
  private static final long serialVersionUID = 1L;
  static final long EMPTY = -1L;
  static final long DELETED = -2L;

  private volatile long[] table;
  private volatile int size;

  CorkProbeEachStep(int capacity) {
    long[] t = new long[2 * capacity];
    java.util.Arrays.fill(t, EMPTY);
    table = t;
  }

  long get(long key, int hash) {
    long stamp = tryOptimisticRead();
    boolean acquired = false;
    long[] t = table;
    int bucket = hash << 1 & t.length - 2;
    try {
      while (true) {
        long storedKey = t[bucket & t.length - 2];
        long storedValue = t[(bucket & t.length - 2) + 1];
        if (!acquired && validate(stamp)) {
          if (storedKey == key) {
            return storedValue;
          } else if (storedKey == EMPTY) {
            return EMPTY;
          }
        } else {
          if (!acquired) {
            stamp = readLock();
            acquired = true;
            t = table;
            bucket = hash << 1 & t.length - 2;
            storedKey = t[bucket & t.length - 2];
            storedValue = t[(bucket & t.length - 2) + 1];
          }
          if (storedKey == key) {
            return storedValue;
          } else if (storedKey == EMPTY) {
            return EMPTY;
          }
        }
        bucket += 2;
      }
    } finally {
      if (acquired) {
        unlockRead(stamp);
      }
    }
  }

  void put(long key, int hash, long value) {
    long stamp = writeLock();
    try {
      long[] t = table;
      int bucket = hash << 1 & t.length - 2;
      while (t[bucket] != EMPTY && t[bucket] != key && t[bucket] != DELETED) {
        bucket = bucket + 2 & t.length - 2;
      }
      t[bucket] = key;
      t[bucket + 1] = value;
      size++;
    } finally {
      unlockWrite(stamp);
    }
  }

  int size() {
    return size;
  }
}
