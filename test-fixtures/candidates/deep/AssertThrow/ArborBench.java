import dev.seqread.SeqLock;

/** An assertion's message is asked for, and the assertion itself stands on a torn branch. */
class ArborBench {
  private final SeqLock lock = new SeqLock();
  private String name = "";

  void carve(String n) {
    lock.write(() -> name = n);
  }

  int wrong() {
    while (true) {
      long s = lock.readBegin();
      int kind;
      switch (name) {
        case "oak":
          kind = 1;
          break;
        case "elm":
          kind = 2;
          break;
        default:
          assert false : "no wood"; // expect: EscapeThrow
          kind = 0;
      }
      if (lock.validate(s)) return kind;
    }
  }

  int right() {
    while (true) {
      long s = lock.readBegin();
      int kind = name.equals("oak") ? 1 : name.equals("elm") ? 2 : 0;
      if (!lock.validate(s)) continue;
      assert kind != 0 : "no wood";
      return kind;
    }
  }
}
