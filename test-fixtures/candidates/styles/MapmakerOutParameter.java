import java.util.concurrent.locks.StampedLock;

/** The caller's own point is filled by a private method, over and over until it was good. */
public class MapmakerOutParameter {
  public static final class Point {
    private double x;
    private double y;

    public double x() {
      return x;
    }

    public double y() {
      return y;
    }
  }

  private final StampedLock lock = new StampedLock();
  private double x;
  private double y;

  private boolean tryFill(Point out) {
    long stamp = lock.tryOptimisticRead();
    out.x = x;
    out.y = y;
    return lock.validate(stamp);
  }

  private void fillLocked(Point out) {
    long stamp = lock.readLock();
    try {
      out.x = x;
      out.y = y;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public Point position() {
    Point p = new Point();
    if (!tryFill(p) && !tryFill(p)) {
      fillLocked(p);
    }
    return p;
  }

  public Point positionOnce() {
    Point p = new Point();
    if (!tryFill(p)) {
      Thread.onSpinWait();
    }
    return p; // expect: StaleUse
  }

  public void move(double dx, double dy) {
    long stamp = lock.writeLock();
    try {
      x += dx;
      y += dy;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
