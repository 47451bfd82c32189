import dev.seqread.SeqLock;
import java.util.function.IntUnaryOperator;

/**
 * A final field holds the lambda that works on tentative values; the other lambda remembers them.
 */
final class AnvilLambdaField {
  private final SeqLock lock = new SeqLock();
  private final IntUnaryOperator temper = heat -> Math.max(0, heat - 40);
  private int hottest;
  private final IntUnaryOperator record = heat -> hottest = Math.max(hottest, heat);
  private int heat;

  int tempered() {
    int r;
    long s;
    do {
      s = lock.readBegin();
      r = temper.applyAsInt(heat);
    } while (lock.readRetry(s));
    return r;
  }

  int recorded() {
    int r;
    long s;
    do {
      s = lock.readBegin();
      r = record.applyAsInt(heat); // expect: EscapeArgument
    } while (lock.readRetry(s));
    return r;
  }

  void strike(int by) {
    lock.write(() -> heat += by);
  }
}
