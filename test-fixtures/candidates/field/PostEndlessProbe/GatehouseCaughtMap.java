import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;

/** The catch holds what a torn map throws, but not a look-up that goes round in it for ever. */
final class GatehouseCaughtMap {
  private final StampedLock lock = new StampedLock();
  private final Map<String, Long> guests = new HashMap<>();

  long since(String guest) {
    Long since = null;
    long stamp = lock.tryOptimisticRead();
    try {
      since = guests.get(guest); // expect: HazardCall
    } catch (RuntimeException torn) {
      since = null;
    }
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        since = guests.get(guest);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return since == null ? 0 : since;
  }

  void enter(String guest, long at) {
    long stamp = lock.writeLock();
    try {
      guests.put(guest, at);
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
