import java.util.concurrent.locks.StampedLock;

/** The lock comes from an abstract method of the parameter's class, which has one final answer. */
class TenantLockOfBase {
  private abstract static class Flat {
    int rooms;

    abstract StampedLock lock();
  }

  private static final class Attic extends Flat {
    private final StampedLock lock = new StampedLock();

    @Override
    StampedLock lock() {
      return lock;
    }
  }

  private final Attic attic = new Attic();

  private static int rooms(Flat of) {
    long stamp = of.lock().tryOptimisticRead();
    int r = of.rooms;
    if (of.lock().validate(stamp)) {
      return r;
    }
    stamp = of.lock().readLock();
    try {
      return of.rooms;
    } finally {
      of.lock().unlockRead(stamp);
    }
  }

  int rooms() {
    return rooms(attic);
  }

  void build() {
    long stamp = attic.lock().writeLock();
    try {
      attic.rooms++;
    } finally {
      attic.lock().unlockWrite(stamp);
    }
  }
}
