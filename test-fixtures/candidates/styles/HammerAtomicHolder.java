import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.StampedLock;

/** Holders that only this method knows are set by lambdas that run in the section. */
public class HammerAtomicHolder {
  private final StampedLock lock = new StampedLock();
  private String head = "steel";
  private int blows;

  private boolean attempt(Runnable body) {
    long stamp = lock.tryOptimisticRead();
    body.run();
    return lock.validate(stamp);
  }

  public String state() {
    AtomicReference<String> h = new AtomicReference<>();
    AtomicInteger b = new AtomicInteger();
    while (!attempt(
        () -> {
          h.set(head);
          b.set(blows);
        })) {
      Thread.onSpinWait();
    }
    return h.get() + " " + b.get();
  }

  public int counted() {
    AtomicInteger b = new AtomicInteger();
    while (!attempt(() -> b.addAndGet(blows))) { // expect: StaleUse
      Thread.onSpinWait();
    }
    return b.get();
  }

  public void strike() {
    long stamp = lock.writeLock();
    try {
      blows++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public void replace(String h) {
    long stamp = lock.writeLock();
    try {
      head = h;
      blows = 0;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
