import java.util.concurrent.locks.StampedLock;

/** The tail moves on in the same assignment that hangs the next one to it. */
class GarlandAssignedTwice {
  static class Flower {
    int petals;
    Flower next;
  }

  private final StampedLock lock = new StampedLock();
  private int[] petals = {5, 8};

  Flower garland() {
    Flower head;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      head = new Flower();
      Flower tail = head;
      for (int p : petals) {
        tail = tail.next = new Flower();
        tail.petals = p;
      }
    } while (!lock.validate(stamp));
    return head.next;
  }

  void bind(int... all) {
    int[] own = all.clone();
    long stamp = lock.writeLock();
    try {
      petals = own;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
