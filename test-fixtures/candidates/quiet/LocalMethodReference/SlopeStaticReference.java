import dev.seqread.SeqLock;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntBiFunction;

/** References to methods that reckon only, and one to a method that keeps what it is given. */
final class SlopeStaticReference {
  private final SeqLock lock = new SeqLock();
  private int rise;
  private int run = 1;
  private int steepest;

  private static int percent(int rise, int run) {
    return run == 0 ? 0 : 100 * rise / run;
  }

  private int kept(int v) {
    steepest = v;
    return v;
  }

  private static int applied(IntUnaryOperator to, int v) {
    return to.applyAsInt(v);
  }

  int percent() {
    ToIntBiFunction<Integer, Integer> slope = SlopeStaticReference::percent;
    while (true) {
      long s = lock.readBegin();
      int p = slope.applyAsInt(rise, run);
      if (lock.validate(s)) {
        return p;
      }
    }
  }

  int rise() {
    while (true) {
      long s = lock.readBegin();
      int r = applied(this::kept, rise); // expect: EscapeArgument
      if (lock.validate(s)) {
        return r;
      }
    }
  }

  void climb(int up, int along) {
    lock.write(
        () -> {
          rise += up;
          run += along;
        });
  }
}
