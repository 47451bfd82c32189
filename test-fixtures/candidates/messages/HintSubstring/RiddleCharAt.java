import dev.seqread.SeqLock;

/** A letter is taken from a text of the same section at a place that may lie behind its end. */
final class RiddleCharAt {
  private final SeqLock lock = new SeqLock();
  private String text = "sphinx";
  private int at;

  char letter() {
    char c;
    long s;
    do {
      s = lock.readBegin();
      String t = text;
      c = t.charAt(at); // expect: HazardIndex
    } while (lock.readRetry(s));
    return c;
  }

  char letterOrBlank() {
    char c;
    long s;
    do {
      s = lock.readBegin();
      String t = text;
      int i = at;
      c = i >= 0 && i < t.length() ? t.charAt(i) : ' ';
    } while (lock.readRetry(s));
    return c;
  }

  void ask(String t, int i) {
    lock.write(
        () -> {
          text = t;
          at = i;
        });
  }
}
