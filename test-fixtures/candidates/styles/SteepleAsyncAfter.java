import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.StampedLock;

/** A task, a shared map and a lambda get what was read when it is owned, and not before. */
public class SteepleAsyncAfter {
  private final StampedLock lock = new StampedLock();
  private final ConcurrentMap<String, Long> last = new ConcurrentHashMap<>();
  private String bell = "";
  private long strokes;

  public CompletableFuture<String> ring() {
    String b;
    long n;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      b = bell;
      n = strokes;
    } while (!lock.validate(stamp));
    last.put(b, n);
    String name = b;
    long times = n;
    return CompletableFuture.supplyAsync(() -> name.repeat((int) Math.min(9, Math.max(0, times))));
  }

  public boolean ringTooSoon() {
    long stamp = lock.tryOptimisticRead();
    last.put("bell", strokes); // expect: EscapeArgument
    return lock.validate(stamp);
  }

  public void hang(String b) {
    long stamp = lock.writeLock();
    try {
      bell = b;
      strokes++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
