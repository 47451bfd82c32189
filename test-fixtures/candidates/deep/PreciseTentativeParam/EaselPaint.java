import dev.seqread.SeqGuarded;
import dev.seqread.Tentative;
import java.util.concurrent.locks.StampedLock;

/** Precise mode: a generic helper gives back one of the two tentative values it was given. */
class EaselPaint {
  private final StampedLock lock = new StampedLock();

  @SeqGuarded("lock")
  private String red = "";

  @SeqGuarded("lock")
  private String blue = "";

  void mix(String r, String b) {
    long w = lock.writeLock();
    red = r;
    blue = b;
    lock.unlockWrite(w);
  }

  private static <T> T first(@Tentative T a, @Tentative T b, boolean swap) {
    return swap ? b : a; // allow: EscapeReturn
  }

  String wrong(boolean swap) {
    long s = lock.tryOptimisticRead();
    String paint = first(red, blue, swap);
    return paint; // expect: EscapeReturn
  }

  String right(boolean swap) {
    long s = lock.tryOptimisticRead();
    String paint = first(red, blue, swap);
    return lock.validate(s) ? paint : "";
  }
}
