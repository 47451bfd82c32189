import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.StampedLock;
import java.util.function.LongConsumer;

/** Counting, listeners and exceptions come after the validation, on owned values. */
public class ListenersAfterValidation {
  private final StampedLock lock = new StampedLock();
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
  private final LongAdder misses = new LongAdder();
  private long price;
  private boolean known;

  public long price() {
    long stamp = lock.tryOptimisticRead();
    long p = price;
    boolean k = known;
    if (!lock.validate(stamp)) {
      misses.increment();
      stamp = lock.readLock();
      try {
        p = price;
        k = known;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    if (!k) {
      throw new IllegalStateException("no price yet");
    }
    for (LongConsumer l : listeners) {
      l.accept(p);
    }
    return p;
  }

  public void listen(LongConsumer l) {
    listeners.add(l);
  }

  public void quote(long p) {
    long stamp = lock.writeLock();
    try {
      price = p;
      known = true;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
