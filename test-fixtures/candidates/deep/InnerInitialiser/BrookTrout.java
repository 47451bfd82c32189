import dev.seqread.SeqLock;

/** An anonymous object takes two fields in its initialisers when the expression is evaluated. */
class BrookTrout {
  abstract static class Catch {
    abstract int size();
  }

  private final SeqLock lock = new SeqLock();
  private int trout;
  private int perch;

  void swim(int t, int p) {
    lock.write(() -> trout = perch = t + p);
  }

  private Catch make() {
    return new Catch() {
      private final int both = trout + perch;

      @Override
      int size() {
        return both;
      }
    };
  }

  int wrong() {
    long s = lock.readBegin();
    Catch caught = make();
    return caught.size(); // expect: EscapeReturn
  }

  int right() {
    while (true) {
      long s = lock.readBegin();
      Catch caught = make();
      if (!lock.readRetry(s)) return caught.size();
    }
  }
}
