import java.util.concurrent.locks.StampedLock;

/** An object of one class or of the other is made, and filled through their common class. */
class ChartBoxes {
  static class Chart {
    double lat;
    double lon;
  }

  static class NamedChart extends Chart {
    final String name;

    NamedChart(String name) {
      this.name = name;
    }
  }

  private final StampedLock lock = new StampedLock();
  private double lat;
  private double lon;

  Chart here(String name) {
    Chart c = name == null ? new Chart() : new NamedChart(name);
    long stamp = lock.tryOptimisticRead();
    c.lat = lat;
    c.lon = lon;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        c.lat = lat;
        c.lon = lon;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return c;
  }

  void sail(double a, double o) {
    long stamp = lock.writeLock();
    try {
      lat += a;
      lon += o;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
