import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.StampedLock;

/** Local records in a queue of the attempt's own, ordered by a constant comparator. */
public class AuctionLocalRecord {
  private final StampedLock lock = new StampedLock();
  private long red;
  private long blue;

  public String leader() {
    record Bid(String who, long cents) {}
    while (true) {
      long stamp = lock.tryOptimisticRead();
      Bid best = new Bid("red", red);
      Bid other = new Bid("blue", blue);
      if (other.cents() > best.cents()) {
        best = other;
      }
      if (lock.validate(stamp)) {
        return best.who();
      }
    }
  }

  public Long lowest() {
    PriorityQueue<Long> bids;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      bids = new PriorityQueue<>(Comparator.<Long>naturalOrder());
      bids.add(red);
      bids.add(blue);
    } while (!lock.validate(stamp));
    return bids.peek();
  }

  public Long lowestOfAll() {
    PriorityQueue<Long> bids = new PriorityQueue<>();
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      bids.add(red); // expect: StaleUse
    } while (!lock.validate(stamp));
    return bids.peek();
  }

  public void bid(long r, long b) {
    long stamp = lock.writeLock();
    try {
      red = Math.max(red, r);
      blue = Math.max(blue, b);
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
