import dev.seqread.SeqLock;

/** The value is stored two calls further down, in a static helper of a nested class. */
final class PostboxTwoDeep {
  private static final class Ledger {
    private static final int[] LAST = new int[4];

    static void note(int slot, int v) {
      write(slot & 3, v);
    }

    private static void write(int slot, int v) {
      LAST[slot] = v;
    }
  }

  private final SeqLock lock = new SeqLock();
  private int letters;
  private int parcels;

  int post() {
    int sum;
    long s;
    do {
      s = lock.readBegin();
      sum = letters + parcels;
      Ledger.note(1, sum); // expect: EscapeArgument
    } while (lock.readRetry(s));
    return sum;
  }

  void deliver(int l, int p) {
    lock.write(
        () -> {
          letters -= l;
          parcels -= p;
        });
  }
}
