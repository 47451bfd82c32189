import dev.seqread.SeqLock;
import java.util.concurrent.locks.StampedLock;

/** The helper asks about the inner stamp; the sum has a part of the outer section. */
class EnvelopeSeal {
  private final SeqLock outer = new SeqLock();
  private final StampedLock inner = new StampedLock();
  private int paper;
  private int wax;

  void fold(int p) {
    outer.write(() -> paper = p);
  }

  void drip(int n) {
    long w = inner.writeLock();
    wax = n;
    inner.unlockWrite(w);
  }

  private boolean firm(long stamp, int tries) {
    return tries > 0 && inner.validate(stamp);
  }

  int wrong(int tries) {
    long o = outer.readBegin();
    int p = paper;
    long i = inner.tryOptimisticRead();
    int x = p + wax;
    if (firm(i, tries)) return x; // expect: EscapeReturn
    return -1;
  }

  int right(int tries) {
    long o = outer.readBegin();
    int p = paper;
    long i = inner.tryOptimisticRead();
    int x = p + wax;
    if (firm(i, tries) && outer.validate(o)) return x;
    return -1;
  }
}
