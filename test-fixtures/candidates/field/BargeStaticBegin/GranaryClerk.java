import java.util.concurrent.locks.StampedLock;

/** An instance of another class begins, and remembers nothing; the count of sacks leaves early. */
class GranaryClerk {
  private final StampedLock lock = new StampedLock();
  private final GranaryDesk desk = new GranaryDesk();
  private long sacks;
  private long mice;

  long perMouse() {
    while (true) {
      long stamp = desk.begin(lock);
      long s = sacks;
      long m = mice;
      if (m == 0) {
        return s; // expect: EscapeReturn
      }
      if (lock.validate(stamp)) {
        return s / m;
      }
    }
  }

  void store(long s) {
    long stamp = lock.writeLock();
    try {
      sacks += s;
      mice++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}

final class GranaryDesk {
  long begin(StampedLock lock) {
    long stamp = lock.tryOptimisticRead();
    return stamp;
  }
}
