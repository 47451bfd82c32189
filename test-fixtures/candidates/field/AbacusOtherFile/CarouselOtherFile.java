import java.util.concurrent.locks.StampedLock;

/** The look-up in the ring of CarouselRing.java stays within that ring's own array. */
class CarouselOtherFile {
  private final StampedLock lock = new StampedLock();
  private CarouselRing<String> ring = new CarouselRing<>(12);
  private int turns;

  String front() {
    long stamp = lock.tryOptimisticRead();
    String front = ring.at(turns);
    if (lock.validate(stamp)) {
      return front;
    }
    stamp = lock.readLock();
    try {
      return ring.at(turns);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  void turn(int seats) {
    CarouselRing<String> next = new CarouselRing<>(seats);
    long stamp = lock.writeLock();
    try {
      turns++;
      ring = next;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
