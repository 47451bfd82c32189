import dev.seqread.SeqLock;

/** A refill that an exception may cut short is none on the path through the handler. */
class IvyTrellis {
  static final class Leaf {
    String name = "";
  }

  private final SeqLock lock = new SeqLock();
  private String name = "";

  void climb(String n) {
    lock.write(() -> name = n);
  }

  Leaf wrong(String width) {
    Leaf leaf = new Leaf();
    long s = lock.readBegin();
    leaf.name = name;
    if (lock.validate(s)) return leaf;
    long r = lock.readLock();
    try {
      int w = Integer.parseInt(width);
      leaf.name = name + w;
    } catch (NumberFormatException e) {
      Thread.onSpinWait();
    } finally {
      lock.unlockRead(r);
    }
    return leaf; // expect: StaleUse
  }

  Leaf right() {
    Leaf leaf = new Leaf();
    long s = lock.readBegin();
    leaf.name = name;
    if (lock.validate(s)) return leaf;
    long r = lock.readLock();
    leaf.name = name;
    lock.unlockRead(r);
    return leaf;
  }
}
