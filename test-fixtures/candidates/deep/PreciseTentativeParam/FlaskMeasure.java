import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;
import dev.seqread.Tentative;

/** Precise mode: what is computed from a tentative parameter in two steps is tentative. */
class FlaskMeasure {
  private final SeqLock lock = new SeqLock();

  @SeqGuarded("lock")
  private long millilitres;

  void pour(long ml) {
    lock.write(() -> millilitres += ml);
  }

  private static long drops(@Tentative long ml) {
    long tenths = ml * 10;
    return tenths * 2; // allow: EscapeReturn
  }

  long wrong() {
    long s = lock.readBegin();
    long d = drops(millilitres);
    if (lock.readRetry(s)) return d; // expect: StaleUse
    return d;
  }

  long right() {
    long s;
    long d;
    do {
      s = lock.readBegin();
      d = drops(millilitres);
    } while (lock.readRetry(s));
    return d;
  }
}
