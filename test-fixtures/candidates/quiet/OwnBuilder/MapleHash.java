import java.util.concurrent.locks.StampedLock;

/** A little accumulator, whose methods return itself, is made anew for each of the two readings. */
class MapleHash {
  private static class Mixer {
    private int hash = 17;

    static Mixer start() {
      return new Mixer();
    }

    Mixer add(int v) {
      hash = 31 * hash + v;
      return this;
    }

    int end() {
      return hash ^ hash >>> 16;
    }
  }

  private final StampedLock lock = new StampedLock();
  private int rings;
  private int leaves;

  @Override
  public int hashCode() {
    long stamp = lock.tryOptimisticRead();
    int h = Mixer.start().add(rings).add(leaves).end();
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        h = Mixer.start().add(rings).add(leaves).end();
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return h;
  }

  @Override
  public boolean equals(Object o) {
    return this == o;
  }

  void year(int fallen) {
    long stamp = lock.writeLock();
    try {
      rings++;
      leaves -= fallen;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
