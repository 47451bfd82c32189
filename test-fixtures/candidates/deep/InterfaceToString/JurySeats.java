import java.util.Collection;
import java.util.concurrent.locks.StampedLock;

/** The hash of a collection, and with it the seat, is that of its elements. */
class JurySeats {
  private final StampedLock lock = new StampedLock();
  private final Collection<String> jury;

  JurySeats(Collection<String> jury) {
    this.jury = jury;
  }

  void call(String name) {
    long w = lock.writeLock();
    try {
      jury.add(name);
    } finally {
      lock.unlockWrite(w);
    }
  }

  private int hash() {
    return jury.hashCode(); // allow: HazardCall
  }

  int wrong() {
    long s = lock.tryOptimisticRead();
    int seat = hash() & 15; // allow: HazardCall
    return seat; // expect: EscapeReturn
  }

  int right() {
    long r = lock.readLock();
    try {
      return hash() & 15;
    } finally {
      lock.unlockRead(r);
    }
  }
}
