import java.util.concurrent.locks.StampedLock;

/** The field of a superclass is initialised from a static that is being written. */
class FarmGate {
  private static final StampedLock LOCK = new StampedLock();
  private static double width;

  static void widen(double d) {
    long w = LOCK.writeLock();
    width = d;
    LOCK.unlockWrite(w);
  }

  static class Post {
    final double x = FarmGate.width / 2;
  }

  static final class Gate extends Post {
    final String name;

    Gate(String name) {
      this.name = name;
    }
  }

  static Gate hang(String name) {
    long s = LOCK.tryOptimisticRead();
    Gate gate = new Gate(name);
    return gate; // expect: EscapeReturn
  }

  static Gate hangRight(String name) {
    while (true) {
      long s = LOCK.tryOptimisticRead();
      Gate gate = new Gate(name);
      if (LOCK.validate(s)) return gate;
    }
  }
}
