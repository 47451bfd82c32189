import dev.seqread.SeqLock;

/** Two sections, either of which may fail; the twin returns when it asked the first of them. */
final class BridgePiers {
  private final SeqLock lock = new SeqLock();
  private final BridgePiers far;
  private int load;

  BridgePiers(BridgePiers far) {
    this.far = far;
  }

  int heavier() {
    while (true) {
      long s = lock.readBegin();
      long t = far.lock.readBegin();
      int d = load - far.load;
      if (d > 0) {
        if (lock.readRetry(s)) {
          continue;
        }
        if (far.lock.readRetry(t)) {
          continue;
        }
        return 1;
      }
      if (lock.readRetry(s) || far.lock.readRetry(t)) {
        continue;
      }
      return d;
    }
  }

  int sum() {
    while (true) {
      long s = lock.readBegin();
      long t = far.lock.readBegin();
      int sum = load + far.load;
      if (lock.readRetry(s)) {
        continue;
      }
      if (sum > 100) {
        return 100; // expect: EscapeReturn
      }
      if (!far.lock.readRetry(t)) {
        return sum;
      }
    }
  }

  void carry(int by) {
    lock.write(() -> load += by);
  }
}
