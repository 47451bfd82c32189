import dev.seqread.SeqLock;

/** A walk down an array whose stride is tentative, but never less than one. */
final class BarnDownhill {
  private static final class Loft {
    private int[] bales = new int[16];
  }

  private final SeqLock lock = new SeqLock();
  private final Loft loft = new Loft();

  int visited() {
    return lock.readInt(
        () -> {
          int[] b = loft.bales;
          int seen = 0;
          for (int i = b.length - 1; i >= 0; i -= (b[i] & 3) + 1) {
            seen++;
          }
          return seen;
        });
  }

  void stack(int... bales) {
    lock.write(() -> loft.bales = bales.clone());
  }
}
