import java.util.Optional;
import java.util.concurrent.locks.StampedLock;

/** The product overflows, or the text is no number, before anybody could validate them. */
class IglooDome {
  private final StampedLock lock = new StampedLock();
  private String text = "1.0";
  private int blocks;
  private int rings;

  void build(String t, int b, int r) {
    long w = lock.writeLock();
    text = t;
    blocks = b;
    rings = r;
    lock.unlockWrite(w);
  }

  double wrong() {
    while (true) {
      long s = lock.tryOptimisticRead();
      double d = Double.parseDouble(text); // expect: HazardCall
      int n = Math.multiplyExact(blocks, rings); // expect: HazardCall
      String t = Optional.ofNullable(text).get(); // expect: HazardCall
      if (lock.validate(s)) return d + n + t.length();
    }
  }

  double right() {
    while (true) {
      long s = lock.tryOptimisticRead();
      String t = text;
      int b = blocks;
      int r = rings;
      if (lock.validate(s)) return Double.parseDouble(t) + Math.multiplyExact(b, r);
    }
  }
}
