import java.util.concurrent.locks.StampedLock;

/** The fresh object adds by a method of its own, in a loop within the attempt. */
class AbbeyBells {
  private static final class Tally {
    private long strokes;

    void add(long n) {
      strokes += n;
    }
  }

  private final StampedLock lock = new StampedLock();
  private final long[] bells = new long[4];

  void toll() {
    long w = lock.writeLock();
    for (int i = 0; i < bells.length; i++) bells[i]++;
    lock.unlockWrite(w);
  }

  long heard() {
    Tally tally = new Tally();
    while (true) {
      long s = lock.tryOptimisticRead();
      for (long bell : bells) tally.add(bell); // expect: StaleUse
      if (lock.validate(s)) return tally.strokes;
    }
  }

  long heardAnew() {
    Tally tally = new Tally();
    while (true) {
      tally.strokes = 0;
      long s = lock.tryOptimisticRead();
      for (long bell : bells) tally.add(bell);
      if (lock.validate(s)) return tally.strokes;
    }
  }
}
