import java.util.concurrent.locks.StampedLock;

/**
 * A section extends the lock; each step of a probe is validated with one stamp, or done with the
 * lock.
 */
final class BadgeOpenAddressing extends StampedLock {
  private static final long serialVersionUID = 1L;
  private transient long[] table = new long[16];
  private transient int used;

  boolean contains(long badge) {
    long stamp = tryOptimisticRead();
    boolean locked = false;
    try {
      int at = Long.hashCode(badge);
      while (true) {
        long[] t = table;
        long found = t[at & t.length - 1];
        if (!locked && !validate(stamp)) {
          stamp = readLock();
          locked = true;
          at = Long.hashCode(badge);
          continue;
        }
        if (found == badge) {
          return true;
        }
        if (found == 0) {
          return false;
        }
        at++;
      }
    } finally {
      if (locked) {
        unlockRead(stamp);
      }
    }
  }

  boolean add(long badge) {
    long stamp = writeLock();
    try {
      if (used == table.length / 2) {
        long[] old = table;
        table = new long[2 * old.length];
        for (long b : old) {
          if (b != 0) {
            put(b);
          }
        }
      }
      used++;
      return put(badge);
    } finally {
      unlockWrite(stamp);
    }
  }

  private boolean put(long badge) {
    int at = Long.hashCode(badge);
    while (table[at & table.length - 1] != 0) {
      at++;
    }
    table[at & table.length - 1] = badge;
    return true;
  }
}
