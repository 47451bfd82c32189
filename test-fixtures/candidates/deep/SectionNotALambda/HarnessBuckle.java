import dev.seqread.SeqCount;
import java.util.function.LongSupplier;

/** The body lies in a static field, and a switch takes it or another. */
class HarnessBuckle {
  private static final SeqCount COUNT = new SeqCount();
  private static long holes;
  static final long[] SEEN = new long[1];

  private static final LongSupplier NOTE =
      () -> {
        SEEN[0] = holes; // expect: EscapeStore
        return holes;
      };

  private static final LongSupplier ASK = () -> holes;

  static synchronized void punch() {
    COUNT.writeBegin();
    holes++;
    COUNT.writeEnd();
  }

  static long wrong(String how) {
    LongSupplier body =
        switch (how) {
          case "ask" -> ASK;
          default -> NOTE;
        };
    return COUNT.readLong(body);
  }

  static long right() {
    long n = COUNT.readLong(ASK);
    SEEN[0] = n;
    return n;
  }
}
