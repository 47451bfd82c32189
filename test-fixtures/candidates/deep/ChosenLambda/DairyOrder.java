import java.util.concurrent.locks.StampedLock;
import java.util.function.IntUnaryOperator;

/** The arms of a switch give three functions, the last of which carries a torn price away. */
class DairyOrder {
  private final StampedLock lock = new StampedLock();
  private int price;
  static IntUnaryOperator current = n -> n;

  void raise(int p) {
    long w = lock.writeLock();
    price = p;
    lock.unlockWrite(w);
  }

  void choose(String kind) {
    long s = lock.tryOptimisticRead();
    int p = price;
    current =
        switch (kind) {
          case "free" -> n -> 0;
          case "gift" -> IntUnaryOperator.identity();
          default -> n -> n * p; // expect: EscapeCapture
        };
  }

  void chooseValid(String kind) {
    long s = lock.tryOptimisticRead();
    int p = price;
    if (!lock.validate(s)) return;
    current =
        switch (kind) {
          case "free" -> n -> 0;
          default -> n -> n * p;
        };
  }
}
