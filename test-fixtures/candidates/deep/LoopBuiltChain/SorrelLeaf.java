import dev.seqread.SeqLock;

/** The chain grows at its tail, which is another object after every round. */
class SorrelLeaf {
  static final class Leaf {
    int veins;
    Leaf next;
  }

  private final SeqLock lock = new SeqLock();
  private int veins;

  void grow(int n) {
    lock.write(() -> veins = n);
  }

  private Leaf chain(int n) {
    Leaf head = new Leaf();
    Leaf tail = head;
    for (int i = 0; i < n; i++) {
      tail.next = new Leaf();
      tail = tail.next;
      tail.veins = veins;
    }
    return head;
  }

  Leaf wrong(int n) {
    long s = lock.readBegin();
    Leaf head = chain(n);
    return head; // expect: EscapeReturn
  }

  Leaf right(int n) {
    while (true) {
      long s = lock.readBegin();
      Leaf head = chain(n);
      if (lock.validate(s)) return head;
    }
  }
}
