import java.util.concurrent.locks.StampedLock;

/** Three levels of fresh objects; the innermost is filled last, the outermost returned. */
class DollHouse {
  static final class Doll<T> {
    final T inner;
    int age;

    Doll(T inner) {
      this.inner = inner;
    }
  }

  private final StampedLock lock = new StampedLock();
  private int age;

  void birthday() {
    long w = lock.writeLock();
    age++;
    lock.unlockWrite(w);
  }

  Doll<Doll<Doll<String>>> wrong() {
    Doll<String> small = new Doll<>("a");
    Doll<Doll<Doll<String>>> big = new Doll<>(new Doll<>(small));
    long s = lock.tryOptimisticRead();
    small.age = age;
    if (lock.validate(s)) small.age++;
    return big; // expect: StaleUse
  }

  Doll<Doll<Doll<String>>> right() {
    Doll<String> small = new Doll<>("a");
    Doll<Doll<Doll<String>>> big = new Doll<>(new Doll<>(small));
    long s = lock.tryOptimisticRead();
    small.age = age;
    if (!lock.validate(s)) small.age = 0;
    return big;
  }
}
