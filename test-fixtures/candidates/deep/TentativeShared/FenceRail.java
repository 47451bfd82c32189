import dev.seqread.Tentative;
import java.util.concurrent.locks.StampedLock;

/** A row of a static table is lent as a buffer while everybody can look at it. */
class FenceRail {
  static final int[][] TABLE = new int[4][1];
  private static final StampedLock LOCK = new StampedLock();
  private static int rail;

  static void nail(int n) {
    long w = LOCK.writeLock();
    rail = n;
    LOCK.unlockWrite(w);
  }

  private static boolean load(@Tentative int[] out) {
    long s = LOCK.tryOptimisticRead();
    out[0] = rail;
    return LOCK.validate(s);
  }

  static int wrong(int row) {
    int[] out = TABLE[row & 3];
    boolean ok = load(out); // expect: EscapeStore
    return ok ? 1 : 0;
  }

  static int right(int row) {
    int[] out = new int[1];
    if (!load(out)) return 0;
    TABLE[row & 3][0] = out[0];
    return 1;
  }
}
