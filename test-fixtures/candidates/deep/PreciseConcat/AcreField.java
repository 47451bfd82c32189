import dev.seqread.SeqGuarded;
import java.util.concurrent.locks.StampedLock;

/** Precise mode: a text is made, in a helper, of a guarded object of a class in sight. */
class AcreField {
  static final class Crop {
    int rows;

    @Override
    public String toString() {
      return rows + " rows";
    }
  }

  private final StampedLock lock = new StampedLock();

  @SeqGuarded("lock")
  private final Crop crop = new Crop();

  void plough(int rows) {
    long w = lock.writeLock();
    crop.rows = rows;
    lock.unlockWrite(w);
  }

  private static String label(String name, Object what) {
    return name + "=" + what;
  }

  String wrong() {
    long s = lock.tryOptimisticRead();
    String text = label("crop", crop);
    return text; // expect: EscapeReturn
  }

  String right() {
    while (true) {
      long s = lock.tryOptimisticRead();
      String text = label("crop", crop);
      if (lock.validate(s)) return text;
    }
  }
}
