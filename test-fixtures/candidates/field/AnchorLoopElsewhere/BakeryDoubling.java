import dev.seqread.SeqLock;

/** A nested class counts in a loop of its own, which has nothing to do with the section. */
final class BakeryDoubling {
  static final class Dough {
    static int rests(long grams, long until) {
      int rests = 0;
      for (long g = grams; g < until; g *= 2) {
        rests++;
      }
      return rests;
    }
  }

  private final SeqLock lock = new SeqLock();
  private int loaves;
  private int trays;

  int spare() {
    int l;
    int t;
    long s;
    do {
      s = lock.readBegin();
      l = loaves;
      t = trays;
    } while (lock.readRetry(s));
    return l - 12 * t;
  }

  void bake(int n) {
    lock.write(
        () -> {
          loaves += 12 * n;
          trays += n;
        });
  }
}
