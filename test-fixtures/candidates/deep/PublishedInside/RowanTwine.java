import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.StampedLock;

/** One node of two linked ones lies in a common slot; filling the other is filling a shared one. */
class RowanTwine {
  static final class Node {
    int knots;
    Node next = this;
  }

  final AtomicReferenceArray<Node> slots = new AtomicReferenceArray<>(1);
  private final StampedLock lock = new StampedLock();
  private int knots;

  void tie(int n) {
    long w = lock.writeLock();
    knots = n;
    lock.unlockWrite(w);
  }

  boolean wrong() {
    Node a = new Node();
    Node b = new Node();
    b.next = a;
    slots.set(0, b);
    long s = lock.tryOptimisticRead();
    a.knots = knots; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean right() {
    Node a = new Node();
    Node b = new Node();
    b.next = b;
    slots.set(0, b);
    long s = lock.tryOptimisticRead();
    a.knots = knots;
    return lock.validate(s);
  }
}
