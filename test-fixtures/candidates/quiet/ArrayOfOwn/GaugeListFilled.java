import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** A list of the reader's own objects, all of them overwritten again under the fallback lock. */
class GaugeListFilled {
  static class Dial {
    private int value;

    void show(int v) {
      value = v;
    }

    int value() {
      return value;
    }
  }

  private final StampedLock lock = new StampedLock();
  private int pressure;

  List<Dial> dials() {
    List<Dial> out = List.of(new Dial(), new Dial());
    long stamp = lock.tryOptimisticRead();
    for (Dial d : out) {
      d.show(pressure);
    }
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        for (Dial d : out) {
          d.show(pressure);
        }
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return out;
  }

  void vent() {
    long stamp = lock.writeLock();
    try {
      pressure /= 2;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
