import dev.seqread.SeqLock;

/** The stamp is asked in one arm of the condition only, and the other arm returns. */
final class ScarecrowOrder {
  private final SeqLock lock = new SeqLock();
  private long crows;
  private long ears;

  long ears() {
    while (true) {
      long s = lock.readBegin();
      long c = crows;
      long e = ears;
      if (c == 0) {
        return e; // expect: EscapeReturn
      } else if (!lock.readRetry(s)) {
        return e - c;
      }
    }
  }

  void caw(long n) {
    lock.write(
        () -> {
          crows += n;
          ears -= n;
        });
  }
}
