import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.StampedLock;

/** An atomic reference gives another field's lock as soon as somebody has set it. */
class YarrowField {
  static final class Field {
    final StampedLock lock = new StampedLock();
    double yarrow;

    void grow(double d) {
      long w = lock.writeLock();
      yarrow = d;
      lock.unlockWrite(w);
    }
  }

  private final AtomicReference<Field> current = new AtomicReference<>(new Field());

  void move() {
    current.set(new Field());
  }

  double wrong() {
    long s = current.get().lock.tryOptimisticRead();
    double d = current.get().yarrow;
    return current.get().lock.validate(s) ? d : 0; // expect: WrongStamp
  }

  double right() {
    Field field = current.get();
    long s = field.lock.tryOptimisticRead();
    double d = field.yarrow;
    return field.lock.validate(s) ? d : 0;
  }
}
