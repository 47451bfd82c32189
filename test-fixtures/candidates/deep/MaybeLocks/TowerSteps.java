import dev.seqread.SeqLock;

/** The helper may get the lock or not; only where it did is there anything it could end. */
class TowerSteps {
  private final SeqLock lock = new SeqLock();
  private int steps;
  private int doors;

  void build(int s, int d) {
    lock.write(
        () -> {
          steps = s;
          doors = d;
        });
  }

  private boolean repair() {
    long w = lock.tryWriteLock();
    if (w == 0) return false;
    doors = 0;
    lock.unlockWrite(w);
    return true;
  }

  int wrong() {
    long s = lock.readBegin();
    int n = steps;
    repair();
    return n; // expect: EscapeReturn
  }

  int right() {
    long s;
    int n;
    do {
      s = lock.readBegin();
      n = steps;
    } while (lock.readRetry(s));
    repair();
    return n;
  }
}
