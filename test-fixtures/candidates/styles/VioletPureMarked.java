import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;
import dev.seqread.SeqPure;
import dev.seqread.SeqRead;

/** Marked helpers: one that reckons only, and one that reads in the section of its caller. */
public class VioletPureMarked {
  private final SeqLock lock = new SeqLock();

  @SeqGuarded("lock")
  private final int[] petals = new int[5];

  @SeqGuarded("lock")
  private int scent;

  @SeqPure
  static int weighted(int petals, int scent) {
    return 3 * petals + scent;
  }

  @SeqRead("lock")
  private int petals() {
    int n = 0;
    for (int p : petals) {
      n += p;
    }
    return n;
  }

  public int beauty() {
    int b;
    long s;
    do {
      s = lock.readBegin();
      b = weighted(petals(), scent);
    } while (lock.readRetry(s));
    return b;
  }

  public int petalsOnce() {
    return lock.readInt(this::petals);
  }

  public int petalsOutside() {
    return petals(); // expect: UnguardedRead
  }

  public void bloom(int at) {
    long w = lock.writeLock();
    try {
      petals[at]++;
      scent += 2;
    } finally {
      lock.unlockWrite(w);
    }
  }
}
