import dev.seqread.SeqLock;

/** The mode is a small number: 0 reads optimistically, 1 holds the lock. */
class DamselNumberedMode {
  private static final int FREE = 0;
  private static final int HELD = 1;

  private final SeqLock lock = new SeqLock();
  private int fins;
  private int scales;

  int count() {
    int mode = FREE;
    long stamp = lock.readBegin();
    try {
      for (; ; ) {
        int n = fins + scales;
        if (mode == HELD) {
          return n;
        }
        if (lock.validate(stamp)) {
          return n;
        }
        stamp = lock.readLock();
        mode = HELD;
      }
    } finally {
      if (mode == HELD) {
        lock.unlockRead(stamp);
      }
    }
  }

  void moult(int lost) {
    lock.write(
        () -> {
          scales -= lost;
          fins++;
        });
  }
}
