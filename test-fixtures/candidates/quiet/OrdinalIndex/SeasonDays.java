import dev.seqread.SeqLock;

/** A constant's ordinal is an index into an array of as many elements as its enum has constants. */
final class SeasonDays {
  enum Season {
    DRY,
    WET
  }

  enum Wind {
    NORTH,
    EAST,
    SOUTH
  }

  private final SeqLock lock = new SeqLock();
  private final int[] days = new int[Season.values().length];
  private Season season = Season.DRY;
  private Wind wind = Wind.EAST;

  int days() {
    int d;
    long s;
    do {
      s = lock.readBegin();
      d = days[season.ordinal()];
    } while (lock.readRetry(s));
    return d;
  }

  int windyDays() {
    int d;
    long s;
    do {
      s = lock.readBegin();
      d = days[wind.ordinal()]; // expect: HazardIndex
    } while (lock.readRetry(s));
    return d;
  }

  void turn(Season to, Wind w) {
    long stamp = lock.writeLock();
    try {
      season = to;
      wind = w;
      days[to.ordinal()]++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
