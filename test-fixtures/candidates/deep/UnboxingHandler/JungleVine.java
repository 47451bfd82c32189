import dev.seqread.SeqLock;

/** A switch over a torn string may meet a null, and the handler tells of it. */
class JungleVine {
  private final SeqLock lock = new SeqLock();
  private String vine = "";

  void grow(String v) {
    lock.write(() -> vine = v);
  }

  int wrong() {
    for (; ; ) {
      long s = lock.readBegin();
      int kind;
      try {
        switch (vine) {
          case "liana":
            kind = 1;
            break;
          default:
            kind = 2;
        }
      } catch (NullPointerException e) {
        return 0; // expect: EscapeReturn
      }
      if (lock.validate(s)) return kind;
    }
  }

  int right() {
    for (; ; ) {
      long s = lock.readBegin();
      int kind;
      try {
        kind = vine.hashCode();
      } catch (NullPointerException e) {
        kind = 0;
      }
      if (lock.validate(s)) return kind;
    }
  }
}
