import dev.seqread.Tentative;
import java.util.concurrent.locks.StampedLock;

/** After three attempts the method gives up, and answers like after one that was good. */
class ChapelPew {
  private static final StampedLock LOCK = new StampedLock();
  private static double wood;

  static void carve(double d) {
    long w = LOCK.writeLock();
    wood = d;
    LOCK.unlockWrite(w);
  }

  static boolean wrong(@Tentative double[] out) {
    for (int i = 0; i < 3; i++) {
      long s = LOCK.tryOptimisticRead(); // expect: NeverValidated
      out[0] = wood;
      if (LOCK.validate(s)) break;
    }
    return true;
  }

  static boolean right(@Tentative double[] out) {
    long s = LOCK.tryOptimisticRead();
    out[0] = wood;
    return LOCK.validate(s);
  }
}
