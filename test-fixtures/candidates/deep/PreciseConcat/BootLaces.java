import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;
import java.util.concurrent.atomic.AtomicInteger;

/** Precise mode: a compound assignment adds the guarded counter's digits to a text. */
class BootLaces {
  private final SeqLock lock = new SeqLock();

  @SeqGuarded("lock")
  private final AtomicInteger knots = new AtomicInteger();

  void tie() {
    lock.write(() -> knots.incrementAndGet());
  }

  String wrong(int pairs) {
    String text = "";
    long s = lock.readBegin();
    for (int i = 0; i < pairs; i++) text += knots;
    if (lock.readRetry(s)) return text; // expect: StaleUse
    return "";
  }

  String right(int pairs) {
    String text;
    long s;
    do {
      text = "";
      s = lock.readBegin();
      for (int i = 0; i < pairs; i++) text += knots;
    } while (lock.readRetry(s));
    return text;
  }
}
