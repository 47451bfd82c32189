import dev.seqread.SeqCount;

/** A field of another object is counted down, and the rest of it is the answer. */
class GardenHose {
  static final class Tap {
    int turns;
  }

  private final SeqCount count = new SeqCount();
  private int water;

  synchronized void flow(int n) {
    count.writeBegin();
    water = n;
    count.writeEnd();
  }

  int wrong(Tap tap) {
    long s = count.readBegin();
    int left = --tap.turns; // allow: SectionEffect, EscapeStore
    return left; // expect: EscapeReturn
  }

  int right(Tap tap) {
    return --tap.turns;
  }
}
