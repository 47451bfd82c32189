import java.util.concurrent.locks.StampedLock;

/** The read lock is held over a loop that asks for the write lock in its last round. */
class KeepMoat {
  private final StampedLock lock = new StampedLock();
  private int water;

  private int drained() {
    long w = lock.writeLock();
    int n = water;
    water = 0;
    lock.unlockWrite(w);
    return n;
  }

  int wrong(int rounds) {
    int sum = 0;
    long r = lock.readLock();
    try {
      for (int i = 0; i < rounds; i++) {
        sum += water;
        if (i == rounds - 1) sum += drained(); // expect: SelfDeadlock
      }
    } finally {
      lock.unlockRead(r);
    }
    return sum;
  }

  int right(int rounds) {
    int sum = 0;
    long r = lock.readLock();
    try {
      for (int i = 0; i < rounds; i++) sum += water;
    } finally {
      lock.unlockRead(r);
    }
    return sum + drained();
  }
}
