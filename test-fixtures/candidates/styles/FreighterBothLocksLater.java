import dev.seqread.SeqLock;

/** Two sections in one condition, and a third that begins in the middle of the second. */
public class FreighterBothLocksLater {
  private final SeqLock deck = new SeqLock();
  private final SeqLock hold = new SeqLock();
  private int crates;
  private int barrels;

  public int goods() {
    int g;
    long d;
    long h;
    do {
      d = deck.readBegin();
      h = hold.readBegin();
      g = crates + barrels;
    } while (deck.readRetry(d) || hold.readRetry(h));
    return g;
  }

  public int goodsOneByOne() {
    int c;
    int b;
    long d;
    long h;
    do {
      d = deck.readBegin();
      c = crates;
    } while (deck.readRetry(d));
    do {
      h = hold.readBegin();
      b = barrels;
    } while (hold.readRetry(h));
    return c + b;
  }

  public int goodsHalf() {
    int g;
    long d;
    long h;
    do {
      d = deck.readBegin();
      h = hold.readBegin();
      g = crates + barrels;
    } while (deck.readRetry(d) && hold.readRetry(h));
    return g; // expect: EscapeReturn
  }

  public void load(int c, int b) {
    deck.write(() -> crates += c);
    hold.write(() -> barrels += b);
  }
}
