import dev.seqread.SeqLock;

/** A search up to the number of doors ends at most on the index of the last hall. */
class CathedralDoors<H> {
  private static final int DOORS = 4;

  private final SeqLock lock = new SeqLock();
  private final long[] doors = new long[DOORS];
  private final Object[] halls = new Object[DOORS + 1];
  private int open;

  @SuppressWarnings("unchecked")
  H hall(long pilgrim) {
    Object hall;
    long s;
    do {
      s = lock.readBegin();
      int i;
      int n = Math.max(0, Math.min(open, DOORS));
      for (i = 0; i < n; i++) {
        if (pilgrim < doors[i]) {
          break;
        }
      }
      hall = halls[i];
    } while (lock.readRetry(s));
    return (H) hall;
  }

  void build(long door, H hall) {
    long w = lock.writeLock();
    try {
      doors[open] = door;
      open++;
      halls[open] = hall;
    } finally {
      lock.unlockWrite(w);
    }
  }
}
