import dev.seqread.SeqLock;
import dev.seqread.SeqRead;

/** The text of an enum constant is made from a counter in the constant. */
class TurfStack {
  enum Turf {
    WET,
    DRY;
    private int sods;

    @Override
    public String toString() {
      return name() + sods;
    }
  }

  private final SeqLock lock = new SeqLock();

  void stack(Turf turf) {
    lock.write(() -> turf.sods++);
  }

  String wrong(Turf turf) {
    String text = "stack of ";
    long s = lock.readBegin();
    text = text + turf + '.';
    return text; // expect: EscapeReturn
  }

  @SeqRead("lock")
  String text(Turf turf) {
    return "stack of " + turf + '.';
  }

  String right(Turf turf) {
    return lock.read(() -> text(turf));
  }
}
