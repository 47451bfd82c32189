import java.util.concurrent.locks.StampedLock;

/** A character sequence of an unknown class is turned into a string while it changes. */
class MirrorFrame<C extends CharSequence & Comparable<C>> {
  private final StampedLock lock = new StampedLock();
  private final C text;
  private int polish;

  MirrorFrame(C text) {
    this.text = text;
  }

  void rub() {
    long w = lock.writeLock();
    polish++;
    lock.unlockWrite(w);
  }

  String wrong() {
    long s = lock.tryOptimisticRead();
    String t = String.valueOf(text);
    if (lock.validate(s)) return t;
    return t + "?"; // expect: StaleUse
  }

  String right() {
    long s = lock.tryOptimisticRead();
    String t = String.valueOf(text) + polish;
    if (lock.validate(s)) return t;
    return "?";
  }
}
