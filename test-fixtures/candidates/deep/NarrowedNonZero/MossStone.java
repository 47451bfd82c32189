import dev.seqread.SeqLock;

/** An enormous number is not zero as a long, and nothing of it is left in the lower half. */
class MossStone {
  private final SeqLock lock = new SeqLock();
  private String moss = "";

  void grow(String m) {
    lock.write(() -> moss = m);
  }

  private static int low(long n) {
    return (int) n;
  }

  String wrong(long size) {
    long s = lock.readBegin();
    String m = moss;
    String text = "";
    if (size > 0L) {
      boolean some = low(size) != 0;
      text = some ? "stone" : m;
    }
    return text; // expect: EscapeReturn
  }

  String right(long size) {
    long s = lock.readBegin();
    String m = moss;
    if (lock.readRetry(s)) return "?";
    String text = "";
    if (size > 0L) {
      boolean some = low(size) != 0;
      text = some ? "stone" : m;
    }
    return text;
  }
}
