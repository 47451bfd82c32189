import dev.seqread.SeqLock;

/** What only the constructor sets is no source, though not final; what a method sets is one. */
final class FountainSpouts {
  private final SeqLock lock = new SeqLock();
  private int spouts;
  private int litres;
  private int basins = 1;

  FountainSpouts(int spouts) {
    this.spouts = Math.max(1, spouts);
  }

  int each() {
    int l;
    long s;
    do {
      s = lock.readBegin();
      l = litres;
    } while (lock.readRetry(s));
    return l / spouts;
  }

  int eachOfAll() {
    while (true) {
      long s = lock.readBegin();
      if (spouts == 1) {
        return 1;
      }
      int l = litres / basins; // expect: HazardDivide
      if (lock.validate(s)) {
        return l;
      }
    }
  }

  void fill(int l, int b) {
    lock.write(
        () -> {
          litres = l;
          basins = b;
        });
  }
}
