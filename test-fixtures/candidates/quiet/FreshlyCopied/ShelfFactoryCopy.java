import dev.seqread.SeqLock;

/** A static factory fills the arrays of an object that nobody else knows yet. */
final class ShelfFactoryCopy {
  private final SeqLock lock = new SeqLock();
  private final int[] jars = new int[6];

  static ShelfFactoryCopy of(ShelfFactoryCopy from) {
    ShelfFactoryCopy to = new ShelfFactoryCopy();
    long s;
    do {
      s = from.lock.readBegin();
      for (int i = 0; i < 6; i++) {
        to.jars[i] = from.jars[i];
      }
    } while (from.lock.readRetry(s));
    return to;
  }

  void copyInto(ShelfFactoryCopy to) {
    long s;
    do {
      s = lock.readBegin();
      to.jars[0] = jars[0]; // expect: EscapeStore
    } while (lock.readRetry(s));
  }

  void place(int at, int n) {
    lock.write(() -> jars[at] = n);
  }
}
