import dev.seqread.SeqLock;

/** The builder is cut back to nothing where the attempt failed, before the next one. */
final class QuillCutBack {
  private final SeqLock lock = new SeqLock();
  private int page;
  private int line;

  String place() {
    StringBuilder sb = new StringBuilder(16);
    while (true) {
      long s = lock.readBegin();
      sb.append(page).append(':').append(line);
      if (!lock.readRetry(s)) {
        return sb.toString();
      }
      sb.setLength(0);
    }
  }

  String placeAgain() {
    StringBuilder sb = new StringBuilder(16);
    sb.setLength(0);
    while (true) {
      long s = lock.readBegin();
      sb.append(page); // expect: StaleUse
      if (!lock.readRetry(s)) {
        return sb.toString();
      }
    }
  }

  void turn() {
    lock.write(
        () -> {
          page++;
          line = 0;
        });
  }
}
