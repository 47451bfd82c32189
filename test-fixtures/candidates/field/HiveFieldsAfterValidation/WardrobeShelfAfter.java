import java.util.concurrent.locks.StampedLock;

/** A field of what was read is read when the loop is over, though writers change it in place. */
final class WardrobeShelfAfter {
  private static final class Shelf {
    private int coats;
    private final int hooks = 9;
  }

  private final StampedLock lock = new StampedLock();
  private Shelf shelf = new Shelf();

  int coats() {
    Shelf s;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      s = shelf;
    } while (!lock.validate(stamp));
    return s.coats; // expect: UnguardedRead
  }

  int hooks() {
    Shelf s;
    int c;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      s = shelf;
      c = s.coats;
    } while (!lock.validate(stamp));
    return s.hooks - c;
  }

  void hang() {
    long stamp = lock.writeLock();
    try {
      shelf.coats++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  void replace() {
    long stamp = lock.writeLock();
    try {
      shelf = new Shelf();
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
