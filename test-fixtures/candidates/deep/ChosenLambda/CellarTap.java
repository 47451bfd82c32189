import dev.seqread.SeqLock;
import java.util.function.Supplier;

/** One of two lambdas captures what was not validated; the choice between them is owned. */
class CellarTap {
  private final SeqLock lock = new SeqLock();
  private int litres;

  void draw(int l) {
    lock.write(() -> litres = l);
  }

  Supplier<String> label(boolean shut) {
    long s = lock.readBegin();
    int l = litres;
    Supplier<String> text = shut ? () -> "shut" : () -> l + " l"; // expect: EscapeCapture
    return text;
  }

  Supplier<String> labelKnown(boolean shut) {
    long s;
    int l;
    do {
      s = lock.readBegin();
      l = litres;
    } while (lock.readRetry(s));
    int known = l;
    return shut ? () -> "shut" : () -> known + " l";
  }
}
