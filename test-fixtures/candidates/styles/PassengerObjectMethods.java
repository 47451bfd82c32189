import java.util.Objects;
import java.util.concurrent.locks.StampedLock;

/** toString, equals and hashCode take what they need in one section each. */
public final class PassengerObjectMethods {
  private final StampedLock lock = new StampedLock();
  private String name = "";
  private int seat;

  @Override
  public String toString() {
    long stamp = lock.tryOptimisticRead();
    String text = name + "@" + seat;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        text = name + "@" + seat;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return text;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof PassengerObjectMethods p && toString().equals(p.toString());
  }

  @Override
  public int hashCode() {
    int h;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      h = Objects.hash(name, seat);
    } while (!lock.validate(stamp));
    return h;
  }

  public void move(int to) {
    long stamp = lock.writeLock();
    try {
      seat = to;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
