import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.StampedLock;

/** An anonymous deque prints, and a helper that knows it only as a deque pushes on it. */
class LuteTuning {
  private final StampedLock lock = new StampedLock();
  private double pitch;

  void tune(double p) {
    long w = lock.writeLock();
    pitch = p;
    lock.unlockWrite(w);
  }

  private static void push(Deque<Double> deque, double value) {
    deque.push(value);
  }

  boolean wrong() {
    Deque<Double> deque =
        new ArrayDeque<>() {
          @Override
          public void push(Double d) {
            System.out.println(d);
            super.push(d);
          }
        };
    long s = lock.tryOptimisticRead();
    push(deque, pitch); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean right() {
    Deque<Double> deque = new ArrayDeque<>();
    long s = lock.tryOptimisticRead();
    push(deque, pitch);
    return lock.validate(s);
  }
}
