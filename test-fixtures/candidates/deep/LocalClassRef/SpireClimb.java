import dev.seqread.SeqLock;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** An executor makes an object of the local class when it runs, and with it the torn number. */
class SpireClimb {
  private static final SeqLock LOCK = new SeqLock();
  private static int steps;

  static void build(int n) {
    LOCK.write(() -> steps = n);
  }

  static void wrong(ExecutorService pool) {
    long s = LOCK.readBegin();
    final int n = steps;
    class Climb {
      final int[] left = {n, 0}; // expect: EscapeCapture
    }
    Callable<Climb> climb = Climb::new;
    pool.submit(climb); // allow: EscapeArgument
  }

  static void right(ExecutorService pool) {
    int n;
    long s;
    do {
      s = LOCK.readBegin();
      n = steps;
    } while (LOCK.readRetry(s));
    final int known = n;
    class Climb {
      final int[] left = {known, 0};
    }
    Callable<Climb> climb = Climb::new;
    pool.submit(climb);
  }
}
