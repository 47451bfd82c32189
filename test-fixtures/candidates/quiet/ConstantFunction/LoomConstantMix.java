import dev.seqread.SeqLock;

/** A generic function in a constant is the lambda that it was given; only one of the two keeps. */
final class LoomConstantMix {
  interface Mix<T> {
    T of(T a, T b);
  }

  private static Integer kept = 0;
  private static final Mix<Integer> WIDER = (a, b) -> a > b ? a : b;
  private static final Mix<Integer> KEEPING =
      (a, b) -> {
        kept = a;
        return b;
      };

  private final SeqLock lock = new SeqLock();
  private int warp = 1;
  private int weft = 1;

  int wider() {
    int r;
    long s;
    do {
      s = lock.readBegin();
      r = WIDER.of(warp, weft);
    } while (lock.readRetry(s));
    return r;
  }

  int keeping() {
    int r;
    long s;
    do {
      s = lock.readBegin();
      r = KEEPING.of(warp, 1); // expect: EscapeArgument
    } while (lock.readRetry(s));
    return r;
  }

  void weave(int a, int b) {
    lock.write(
        () -> {
          warp = a;
          weft = b;
        });
  }
}
