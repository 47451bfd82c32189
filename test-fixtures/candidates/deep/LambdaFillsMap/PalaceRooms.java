import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;

/** A generator that reads shared fields fills an array of the method's own. */
class PalaceRooms {
  private final StampedLock lock = new StampedLock();
  private long windows;
  private long doors;

  void build(long w, long d) {
    long t = lock.writeLock();
    windows = w;
    doors = d;
    lock.unlockWrite(t);
  }

  long[] wrong() {
    long[] rooms = new long[4];
    long s = lock.tryOptimisticRead();
    Arrays.setAll(rooms, i -> i % 2 == 0 ? windows : doors);
    if (!lock.validate(s)) Thread.yield();
    return rooms; // expect: StaleUse
  }

  long[] right() {
    long[] rooms = new long[4];
    long s;
    do {
      s = lock.tryOptimisticRead();
      Arrays.setAll(rooms, i -> i % 2 == 0 ? windows : doors);
    } while (!lock.validate(s));
    return rooms;
  }
}
