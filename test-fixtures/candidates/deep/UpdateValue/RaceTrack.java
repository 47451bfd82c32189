import java.util.concurrent.locks.StampedLock;

/** A static that is counted up decides at once on the answer. */
class RaceTrack {
  private static final StampedLock LOCK = new StampedLock();
  static int laps;
  private static int horses;

  static void enter(int n) {
    long w = LOCK.writeLock();
    horses = n;
    LOCK.unlockWrite(w);
  }

  static boolean wrong() {
    long s = LOCK.tryOptimisticRead();
    boolean last = ++laps > 9; // allow: SectionEffect
    return last; // expect: EscapeReturn
  }

  static boolean right() {
    long w = LOCK.writeLock();
    boolean last = ++laps > 9;
    LOCK.unlockWrite(w);
    return last;
  }
}
