import dev.seqread.SeqLock;
import java.util.concurrent.atomic.AtomicReference;

/** The reference holds the array from the beginning; what comes in later is returned with it. */
class CedarChest {
  private final SeqLock lock = new SeqLock();
  private long linen;

  void fold(long n) {
    lock.write(() -> linen = n);
  }

  AtomicReference<long[]> wrong() {
    long[] own = new long[1];
    AtomicReference<long[]> chest = new AtomicReference<>(own);
    long s = lock.readBegin();
    own[0] = linen;
    return chest; // expect: EscapeReturn
  }

  AtomicReference<long[]> right() {
    long[] own = new long[1];
    AtomicReference<long[]> chest = new AtomicReference<>(own);
    long s;
    do {
      s = lock.readBegin();
      own[0] = linen;
    } while (lock.readRetry(s));
    return chest;
  }
}
