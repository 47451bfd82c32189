import dev.seqread.SeqLock;

/** The section begins in a static method of another class, which is handed the lock. */
final class FalconPerch {
  private final SeqLock lock = new SeqLock();
  private int height;
  private int prey;

  int watch() {
    long s = FalconEye.open(lock, 3);
    int h = height;
    if (h < prey) {
      return h; // expect: EscapeReturn
    }
    return lock.readRetry(s) ? -1 : h;
  }

  int watchWell() {
    while (true) {
      long s = FalconEye.open(lock, 3);
      int h = height - prey;
      if (!lock.readRetry(s)) {
        return h;
      }
    }
  }

  void soar(int by) {
    lock.write(
        () -> {
          height += by;
          prey -= by;
        });
  }
}

interface FalconEye {
  static long open(SeqLock of, int spins) {
    for (int i = 0; i < spins; i++) {
      Thread.onSpinWait();
    }
    return of.readBegin();
  }
}
