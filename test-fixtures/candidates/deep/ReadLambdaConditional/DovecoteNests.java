import dev.seqread.SeqCount;

/** The body is a method that fills one field always and the other one sometimes. */
class DovecoteNests {
  static final class Nests {
    long eggs;
    long doves;
  }

  private final SeqCount count = new SeqCount();
  private long eggs;
  private long doves;

  synchronized void hatch(long e, long d) {
    count.writeBegin();
    eggs = e;
    doves = d;
    count.writeEnd();
  }

  private long some(Nests n) {
    n.eggs = eggs;
    if (n.eggs == 0) n.doves = doves;
    return n.eggs;
  }

  private long all(Nests n) {
    n.eggs = eggs;
    n.doves = doves;
    return n.eggs;
  }

  Nests wrong() {
    Nests n = new Nests();
    count.readLong(() -> some(n)); // expect: StaleUse
    return n;
  }

  Nests right() {
    Nests n = new Nests();
    count.readLong(() -> all(n));
    return n;
  }
}
