import java.util.concurrent.locks.StampedLock;

/** A sealed hierarchy of records is told apart by patterns in the section. */
public class MontageSealedShapes {
  sealed interface Frame permits Square, Strip {}

  record Square(double side) implements Frame {}

  record Strip(double width, double height) implements Frame {}

  private final StampedLock lock = new StampedLock();
  private Frame frame = new Square(1);
  private double scale = 1;

  private static double area(Frame f) {
    if (f instanceof Square s) {
      return s.side() * s.side();
    }
    if (f instanceof Strip s) {
      return s.width() * s.height();
    }
    return 0;
  }

  public double area() {
    long stamp = lock.tryOptimisticRead();
    double a = area(frame) * scale * scale;
    if (lock.validate(stamp)) {
      return a;
    }
    stamp = lock.readLock();
    try {
      return area(frame) * scale * scale;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public void cut(double w, double h) {
    long stamp = lock.writeLock();
    try {
      frame = w == h ? new Square(w) : new Strip(w, h);
      scale = 1;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
