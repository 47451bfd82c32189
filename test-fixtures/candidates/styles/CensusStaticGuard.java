import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;
import dev.seqread.SeqWrite;

/** One static lock guards the fields of all objects; a marked method is called with it held. */
public final class CensusStaticGuard {
  static final SeqLock LOCK = new SeqLock();

  @SeqGuarded("CensusStaticGuard.LOCK")
  private static long everybody;

  @SeqGuarded("CensusStaticGuard.LOCK")
  private long here;

  @SeqWrite("LOCK")
  private void count(long n) {
    here += n;
    everybody += n;
  }

  public void born(long n) {
    long w = LOCK.writeLock();
    try {
      count(n);
    } finally {
      LOCK.unlockWrite(w);
    }
  }

  public double share() {
    long h;
    long e;
    long s;
    do {
      s = LOCK.readBegin();
      h = here;
      e = everybody;
    } while (LOCK.readRetry(s));
    return e == 0 ? 0 : (double) h / e;
  }
}
