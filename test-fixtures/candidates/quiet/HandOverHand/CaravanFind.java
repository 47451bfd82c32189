import java.util.concurrent.locks.StampedLock;

/** Each camel has a lock; a reference is followed only after its owner was validated. */
final class CaravanFind {
  private static final class Camel {
    private final StampedLock lock = new StampedLock();
    private final int load;
    private Camel behind;

    Camel(int load) {
      this.load = load;
    }

    void tie(Camel c) {
      long w = lock.writeLock();
      behind = c;
      lock.unlockWrite(w);
    }
  }

  private final Camel leader = new Camel(0);

  boolean carries(int load) {
    Camel at = leader;
    long s = at.lock.tryOptimisticRead();
    while (true) {
      Camel next = at.behind;
      if (!at.lock.validate(s)) {
        at = leader;
        s = at.lock.tryOptimisticRead();
        continue;
      }
      if (next == null) {
        return false;
      }
      if (next.load == load) {
        return true;
      }
      s = next.lock.tryOptimisticRead();
      at = next;
    }
  }

  boolean alone() {
    while (true) {
      long s = leader.lock.tryOptimisticRead();
      Camel next = leader.behind;
      if (next == null) {
        return true; // expect: EscapeReturn
      }
      if (leader.lock.validate(s)) {
        return false;
      }
    }
  }
}
