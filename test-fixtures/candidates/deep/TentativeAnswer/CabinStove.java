import dev.seqread.SeqCount;
import dev.seqread.Tentative;

/** A void method fills two buffers, and retries for one of them only. */
class CabinStove {
  private final SeqCount count = new SeqCount();
  private long wood;
  private long coal;

  synchronized void heat(long w, long c) {
    count.writeBegin();
    wood = w;
    coal = c;
    count.writeEnd();
  }

  void wrong(@Tentative long[] a, @Tentative long[] b) {
    long s;
    do {
      s = count.readBegin();
      a[0] = wood;
    } while (count.readRetry(s));
    s = count.readBegin(); // expect: NeverValidated
    b[0] = coal;
    if (count.readRetry(s)) a[0] = 0;
  }

  void right(@Tentative long[] a, @Tentative long[] b) {
    long s;
    do {
      s = count.readBegin();
      a[0] = wood;
      b[0] = coal;
    } while (count.readRetry(s));
  }
}
