import java.util.concurrent.locks.StampedLock;

/** A flag that was raised on the way to the lock is still of the optimistic attempt. */
class ShepherdCount {
  private final StampedLock lock = new StampedLock();
  private int sheep;
  private int dogs;

  void graze(int s, int d) {
    long w = lock.writeLock();
    sheep = s;
    dogs = d;
    lock.unlockWrite(w);
  }

  private int dogsLocked() {
    long r = lock.readLock();
    int d = dogs;
    lock.unlockRead(r);
    return d;
  }

  boolean crowded() {
    boolean crowded = false;
    int d;
    while (true) {
      long s = lock.tryOptimisticRead();
      if (sheep > 40) {
        crowded = true;
        d = dogsLocked();
        break;
      }
      d = dogs;
      if (lock.validate(s)) break;
    }
    return crowded && d < 2; // expect: EscapeReturn
  }

  boolean crowdedLocked() {
    long s = lock.readLock();
    boolean crowded = sheep > 40 && dogs < 2;
    lock.unlockRead(s);
    return crowded;
  }
}
