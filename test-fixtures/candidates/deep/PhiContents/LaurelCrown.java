import dev.seqread.SeqLock;

/** A try gives one of two fresh objects, and the one with torn contents may be it. */
class LaurelCrown {
  static final class Crown {
    final int leaves;

    Crown(int leaves) {
      this.leaves = leaves;
    }
  }

  private final SeqLock lock = new SeqLock();
  private int leaves;

  void pluck(int n) {
    lock.write(() -> leaves = n);
  }

  Crown wrong(String wish) {
    Crown crown;
    long s = lock.readBegin();
    try {
      crown = new Crown(Integer.parseInt(wish));
    } catch (NumberFormatException e) {
      crown = new Crown(leaves);
    }
    return crown; // expect: EscapeReturn
  }

  Crown right(String wish) {
    for (; ; ) {
      Crown crown;
      long s = lock.readBegin();
      try {
        crown = new Crown(Integer.parseInt(wish));
      } catch (NumberFormatException e) {
        crown = new Crown(leaves);
      }
      if (lock.validate(s)) return crown;
    }
  }
}
