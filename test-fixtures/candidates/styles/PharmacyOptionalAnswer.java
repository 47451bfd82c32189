import java.util.Optional;
import java.util.concurrent.locks.StampedLock;

/** An absent value is an empty Optional, which is made in the section and returned behind it. */
public class PharmacyOptionalAnswer {
  private final StampedLock lock = new StampedLock();
  private String remedy;
  private int dose;

  public Optional<String> label() {
    long stamp = lock.tryOptimisticRead();
    String r = remedy;
    Optional<String> label = Optional.ofNullable(r).map(n -> n.trim() + " ");
    int d = dose;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        label = Optional.ofNullable(remedy).map(n -> n.trim() + " ");
        d = dose;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    int doses = d;
    return label.map(l -> l + doses);
  }

  public boolean isEmpty() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      boolean empty = remedy == null || dose == 0;
      if (lock.validate(stamp)) {
        return empty;
      }
    }
  }

  public void fill(String r, int d) {
    long stamp = lock.writeLock();
    try {
      remedy = r;
      dose = d;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public void clear() {
    fill(null, 0);
  }
}
