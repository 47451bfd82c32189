import java.util.concurrent.locks.StampedLock;

/** Made at first use: an optimistic look, and a second one under the write lock. */
public class AtlasLazyPage {
  private final StampedLock lock = new StampedLock();
  private final int number;
  private String drawn;

  public AtlasLazyPage(int number) {
    this.number = number;
  }

  public String page() {
    long stamp = lock.tryOptimisticRead();
    String page = drawn;
    if (lock.validate(stamp) && page != null) {
      return page;
    }
    stamp = lock.writeLock();
    try {
      if (drawn == null) {
        drawn = draw(number);
      }
      return drawn;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private static String draw(int number) {
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < number; i++) {
      sb.append((char) ('a' + i % 26));
    }
    return sb.toString();
  }
}
