import dev.seqread.SeqLock;

/** A reference to a lock that is exchanged under the lock is data, and torn like any other. */
class HammockTree {
  static final class Branch extends SeqLock {
    final int number;

    Branch(int number) {
      this.number = number;
    }
  }

  private final SeqLock trunk = new SeqLock();
  private Branch branch = new Branch(0);

  void hang(int number) {
    Branch b = new Branch(number);
    trunk.write(() -> branch = b);
  }

  int wrong() {
    long s = trunk.readBegin();
    Branch b = branch;
    return b.number; // expect: EscapeReturn
  }

  int right() {
    long s;
    Branch b;
    do {
      s = trunk.readBegin();
      b = branch;
    } while (trunk.readRetry(s));
    return b.number;
  }
}
