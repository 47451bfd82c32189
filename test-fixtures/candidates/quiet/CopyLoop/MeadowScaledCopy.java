import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** A helper copies the array that it is given into an array and into a list, element by element. */
class MeadowScaledCopy {
  private final StampedLock lock = new StampedLock();
  private double[] yields = {1.0};

  private static double[] scaled(double[] from, double by) {
    double[] to = new double[from.length];
    for (int i = 0; i < to.length; ++i) {
      to[i] = from[i] * by;
    }
    return to;
  }

  double[] scaled(double by) {
    long stamp = lock.tryOptimisticRead();
    double[] r = scaled(yields, by);
    if (lock.validate(stamp)) {
      return r;
    }
    stamp = lock.readLock();
    try {
      return scaled(yields, by);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  List<Double> list() {
    for (; ; ) {
      long stamp = lock.tryOptimisticRead();
      double[] y = yields;
      List<Double> r = new ArrayList<>(y.length);
      for (int i = 0; i < y.length; i++) {
        r.add(y[i]);
      }
      if (lock.validate(stamp)) {
        return r;
      }
    }
  }

  void mow(int at, double left) {
    long stamp = lock.writeLock();
    try {
      yields[at] = left;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
