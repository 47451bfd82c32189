import dev.seqread.SeqLock;

/** The builder of an attempt is made only when there is something to say. */
final class FlareLazyText {
  private final SeqLock lock = new SeqLock();
  private int red;
  private int green;

  String text() {
    StringBuilder sb;
    long s;
    do {
      sb = null;
      s = lock.readBegin();
      if (red > 0) {
        sb = new StringBuilder().append("red");
      }
      if (green > 0) {
        if (sb == null) {
          sb = new StringBuilder();
        }
        sb.append("green");
      }
    } while (lock.readRetry(s));
    return sb == null ? "" : sb.toString();
  }

  String redText() {
    long s;
    StringBuilder sb;
    do {
      sb = null;
      s = lock.readBegin();
      if (red > 0) {
        sb = new StringBuilder("red");
      }
      if (sb == null) {
        return ""; // expect: EscapeReturn
      }
    } while (lock.readRetry(s));
    return sb.toString();
  }

  void fire(int r, int g) {
    lock.write(
        () -> {
          red = r;
          green = g;
        });
  }
}
