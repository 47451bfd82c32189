import dev.seqread.SeqLock;
import java.util.concurrent.atomic.AtomicLong;

/** The concatenation asks a shared counter for its digits. */
class TramTicker {
  private final SeqLock lock = new SeqLock();
  private final AtomicLong riders = new AtomicLong();

  void ride() {
    lock.write(() -> riders.incrementAndGet());
  }

  String line(String number) {
    String text = "line ";
    long s = lock.readBegin();
    text += number + ": " + riders;
    if (number.isEmpty()) {
      return text; // expect: EscapeReturn
    }
    return lock.validate(s) ? text : number;
  }

  String lineValid(String number) {
    String text;
    long s;
    do {
      s = lock.readBegin();
      text = number + ": " + riders;
    } while (lock.readRetry(s));
    return text;
  }
}
