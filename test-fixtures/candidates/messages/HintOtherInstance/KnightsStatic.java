import java.util.concurrent.locks.StampedLock;

/** A static method reads another object in a section over that object's lock. */
class KnightsStatic {
  private static final class Knight {
    private final StampedLock lock = new StampedLock();
    private int shield = 10;
    private int sword = 10;

    void hit() {
      long stamp = lock.writeLock();
      try {
        shield--;
        sword -= 2;
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }

  static String state(Knight of) {
    while (true) {
      long stamp = of.lock.tryOptimisticRead();
      int left = of.shield + of.sword;
      if (left <= 0) {
        return "beaten"; // expect: EscapeReturn
      }
      if (of.lock.validate(stamp)) {
        return "strong";
      }
    }
  }

  static void joust(Knight one, Knight other) {
    one.hit();
    other.hit();
  }
}
