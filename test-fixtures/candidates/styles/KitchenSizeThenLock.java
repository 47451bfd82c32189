import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** Only the count is read optimistically; the list itself is touched under the lock alone. */
public class KitchenSizeThenLock {
  private final StampedLock lock = new StampedLock();
  private final List<String> orders = new ArrayList<>();
  private int count;

  public List<String> orders() {
    long stamp = lock.tryOptimisticRead();
    int n = count;
    if (lock.validate(stamp) && n == 0) {
      return List.of();
    }
    stamp = lock.readLock();
    try {
      return new ArrayList<>(orders);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public boolean isEmpty() {
    long stamp = lock.tryOptimisticRead();
    boolean empty = count == 0;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        empty = orders.isEmpty();
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return empty;
  }

  public void order(String dish) {
    long stamp = lock.writeLock();
    try {
      orders.add(dish);
      count = orders.size();
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
