import java.util.concurrent.locks.StampedLock;

/** An anonymous object keeps what its initialiser read although the validation failed. */
class HangarPlane {
  abstract static class Plane {
    long fuel;

    abstract boolean flies();
  }

  private final StampedLock lock = new StampedLock();
  private long fuel;

  void refuel(long f) {
    long w = lock.writeLock();
    fuel = f;
    lock.unlockWrite(w);
  }

  Plane plane(boolean flies) {
    return new Plane() {
      private boolean known = true;

      {
        long s = lock.tryOptimisticRead(); // expect: NeverValidated
        fuel = HangarPlane.this.fuel;
        if (!lock.validate(s)) known = false;
      }

      @Override
      boolean flies() {
        return flies && known;
      }
    };
  }
}
