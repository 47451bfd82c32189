import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;

/** A protected method is given the stamp, and looks up in a map that writers change. */
public class CanteenMenuStamp {
  private final StampedLock lock = new StampedLock();
  private final Map<String, Integer> prices = new HashMap<>();

  public int price(String dish) {
    return price(dish, lock.tryOptimisticRead());
  }

  protected int price(String dish, long stamp) {
    Integer price = prices.get(dish); // expect: HazardCall
    if (lock.validate(stamp)) {
      return price == null ? 0 : price;
    }
    long held = lock.readLock();
    try {
      return prices.getOrDefault(dish, 0);
    } finally {
      lock.unlockRead(held);
    }
  }

  public void cook(String dish, int price) {
    long held = lock.writeLock();
    try {
      prices.put(dish, price);
    } finally {
      lock.unlockWrite(held);
    }
  }
}
