import dev.seqread.SeqLock;

/** No index is an answer, too, and it was found out on what may be torn. */
class HatchetRack {
  private final SeqLock lock = new SeqLock();
  private final String[] hooks = new String[6];

  void hang(int i, String owner) {
    lock.write(() -> hooks[i % 6] = owner);
  }

  int wrong(String owner) {
    for (; ; ) {
      long s = lock.readBegin();
      int at = -1;
      for (int i = 0; i < hooks.length; i++) {
        if (owner.equals(hooks[i])) {
          at = i;
          break;
        }
      }
      if (at < 0) return -1; // expect: EscapeReturn
      if (lock.validate(s)) return at;
    }
  }

  int right(String owner) {
    for (; ; ) {
      long s = lock.readBegin();
      int at = -1;
      for (int i = 0; i < hooks.length; i++) {
        if (owner.equals(hooks[i])) {
          at = i;
          break;
        }
      }
      if (lock.validate(s)) return at;
    }
  }
}
