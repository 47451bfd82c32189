import java.util.concurrent.locks.StampedLock;

/** A final size that was taken from the cloned array bounds a place in the clone. */
class PeltSizedField {
  private static class Pelts {
    private final String[] all;
    private final int size;

    Pelts(String... all) {
      this.size = all.length;
      this.all = all.clone();
    }

    String at(int i) {
      return 0 <= i && i < size ? all[i] : "";
    }
  }

  private final StampedLock lock = new StampedLock();
  private Pelts pelts = new Pelts("fox", "hare");
  private int next;

  String next() {
    long stamp = lock.tryOptimisticRead();
    String p = pelts.at(next);
    if (lock.validate(stamp)) {
      return p;
    }
    stamp = lock.readLock();
    try {
      return pelts.at(next);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  void hunt(String... all) {
    Pelts hunted = new Pelts(all);
    long stamp = lock.writeLock();
    try {
      pelts = hunted;
      next = 0;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
