import dev.seqread.SeqLock;

/** A public method of an open class answers for the stamp, and its caller does what it says. */
public class CoopAnswers {
  private final SeqLock lock = new SeqLock();
  private long hens;
  private long eggs;

  public boolean isStill(long stamp) {
    return lock.validate(stamp);
  }

  public long perHen() {
    while (true) {
      long stamp = lock.readBegin();
      long h = hens;
      long e = eggs;
      if (isStill(stamp)) {
        return h == 0 ? 0 : e / h;
      }
    }
  }

  public long hensUnlessNone() {
    while (true) {
      long stamp = lock.readBegin();
      long h = hens;
      if (h != 0 && isStill(stamp)) {
        return h;
      }
      if (h == 0) {
        return 1; // expect: EscapeReturn
      }
    }
  }

  public void lay() {
    lock.write(() -> eggs += hens);
  }
}
