import java.util.concurrent.locks.StampedLock;

/** The locks live in a final nested object whose look-up depends on nothing but its argument. */
class BinderStripes {
  private static final class Stripes {
    private final StampedLock[] all;

    Stripes() {
      all = new StampedLock[] {new StampedLock(), new StampedLock(), new StampedLock()};
    }

    StampedLock at(long id) {
      return all[(int) Math.floorMod(id, 3L)];
    }
  }

  private final Stripes stripes = new Stripes();
  private final long[] sheets = new long[3];

  private static int place(long id) {
    return (int) Math.floorMod(id, 3L);
  }

  long sheets(long id) {
    long stamp = stripes.at(id).tryOptimisticRead();
    long n = sheets[place(id)];
    if (!stripes.at(id).validate(stamp)) {
      stamp = stripes.at(id).readLock();
      try {
        n = sheets[place(id)];
      } finally {
        stripes.at(id).unlockRead(stamp);
      }
    }
    return n;
  }

  void bind(long id) {
    StampedLock lock = stripes.at(id);
    long stamp = lock.writeLock();
    try {
      sheets[place(id)]++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
