import dev.seqread.SeqLock;
import java.util.List;

/** The stripe next door answers for the stamp of this one. */
class BasketStripes {
  private final List<SeqLock> stripes = List.of(new SeqLock(), new SeqLock());
  private final long[] eggs = new long[2];

  private SeqLock stripe(int key) {
    return stripes.get(key & 1);
  }

  void lay(int key, long n) {
    stripe(key).write(() -> eggs[key & 1] = n);
  }

  long wrong(int key) {
    long s = stripe(key).readBegin();
    long n = eggs[key & 1];
    boolean torn = stripe(key + 1).readRetry(s); // expect: WrongStamp
    return torn ? -1 : n;
  }

  long right(int key) {
    SeqLock stripe = stripe(key);
    long s = stripe.readBegin();
    long n = eggs[key & 1];
    boolean torn = stripe.readRetry(s);
    return torn ? -1 : n;
  }
}
