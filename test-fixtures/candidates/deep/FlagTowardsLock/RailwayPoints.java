import dev.seqread.SeqLock;

/** The word tells which way was taken, and a torn load chose the way. */
class RailwayPoints {
  private final SeqLock lock = new SeqLock();
  private int load;
  private int rest;

  void shunt(int l, int r) {
    lock.write(
        () -> {
          load = l;
          rest = r;
        });
  }

  String way() {
    for (; ; ) {
      String way = "fast";
      int left;
      long s = lock.readBegin();
      if (load > 9) {
        way = "slow";
        long r = lock.readLock();
        left = rest;
        lock.unlockRead(r);
      } else {
        left = rest;
        if (lock.readRetry(s)) continue;
      }
      return way + left; // expect: EscapeReturn
    }
  }

  String wayAgain() {
    for (; ; ) {
      long s = lock.readBegin();
      String way = load > 9 ? "slow" : "fast";
      int left = rest;
      if (lock.validate(s)) return way + left;
    }
  }
}
