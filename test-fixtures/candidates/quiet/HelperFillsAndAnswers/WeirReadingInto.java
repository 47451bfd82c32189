import dev.seqread.SeqLock;

/** A helper fills an object and answers whether to try again; its second caller has it wrong. */
final class WeirReadingInto {
  static final class Reading {
    private double height;
    private double flow;

    double volume() {
      return height * flow;
    }
  }

  private final SeqLock lock = new SeqLock();
  private double height;
  private double flow;

  private boolean torn(Reading into) {
    long s = lock.readBegin();
    into.height = height;
    into.flow = flow;
    return lock.readRetry(s);
  }

  Reading read() {
    Reading r = new Reading();
    while (torn(r)) {
      Thread.onSpinWait();
    }
    return r;
  }

  Reading readTorn() {
    Reading r = new Reading();
    while (!torn(r)) {
      Thread.onSpinWait();
    }
    return r; // expect: StaleUse
  }

  void flood(double h) {
    lock.write(
        () -> {
          height = h;
          flow = 2 * h;
        });
  }
}
