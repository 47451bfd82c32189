import java.util.concurrent.locks.StampedLock;

/** Whether two things of unknown classes are equal is a matter of their mutable insides. */
class UplandSheep {
  private final StampedLock lock = new StampedLock();
  private final Object ram;
  int shorn;

  UplandSheep(Object ram) {
    this.ram = ram;
  }

  void shear() {
    long w = lock.writeLock();
    shorn++;
    lock.unlockWrite(w);
  }

  boolean wrong(Object other) {
    long s = lock.tryOptimisticRead();
    boolean same = ram.equals(other);
    return same; // expect: EscapeReturn
  }

  boolean right(Object other) {
    while (true) {
      long s = lock.tryOptimisticRead();
      boolean same = ram.equals(other);
      if (lock.validate(s)) return same;
    }
  }
}
