import dev.seqread.SeqLock;
import java.util.function.Function;

/**
 * A generic helper applies the function that it is given; the second function stores its argument.
 */
final class SluiceGenericApply {
  private final SeqLock lock = new SeqLock();
  private int inflow;
  private int seen;

  private static <A, R> R applied(A to, Function<A, R> what) {
    return what.apply(to);
  }

  String label() {
    while (true) {
      long s = lock.readBegin();
      String l = applied(inflow, n -> n + " l/s");
      if (lock.validate(s)) {
        return l;
      }
    }
  }

  int noted() {
    while (true) {
      long s = lock.readBegin();
      int r =
          applied(
              inflow,
              n -> {
                seen = n; // expect: EscapeStore
                return 2 * n;
              });
      if (lock.validate(s)) {
        return r;
      }
    }
  }

  void open(int by) {
    lock.write(() -> inflow += by);
  }
}
