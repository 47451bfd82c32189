import dev.seqread.SeqCount;

/** An inner handler ends, and the outer one's answer is still of the torn number. */
class DaisyChain {
  private final SeqCount count = new SeqCount();
  private final String[] names = {"a", "b"};
  private int at;

  synchronized void move(int n) {
    count.writeBegin();
    at = n;
    count.writeEnd();
  }

  String wrong(String none) {
    while (true) {
      long s = count.readBegin();
      String name;
      try {
        name = names[at];
      } catch (RuntimeException outer) {
        int n;
        try {
          n = Integer.parseInt(none);
        } catch (NumberFormatException inner) {
          n = 0;
        }
        return "none" + n; // expect: EscapeReturn
      }
      if (count.validate(s)) return name;
    }
  }

  String right(String none) {
    while (true) {
      long s = count.readBegin();
      int a = at;
      if (!count.validate(s)) continue;
      return a >= 0 && a < names.length ? names[a] : none;
    }
  }
}
