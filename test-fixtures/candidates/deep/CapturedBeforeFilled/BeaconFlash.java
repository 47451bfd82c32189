import java.util.concurrent.locks.StampedLock;

/** A started thread watches the holder while the section writes into it. */
class BeaconFlash {
  static final class Flash {
    int colour;
  }

  private final StampedLock lock = new StampedLock();
  private int colour;

  void paint(int c) {
    long w = lock.writeLock();
    colour = c;
    lock.unlockWrite(w);
  }

  private static void watch(Flash f) {
    new Thread(
            new Runnable() {
              @Override
              public void run() {
                System.out.println(f.colour);
              }
            })
        .start();
  }

  boolean show() {
    Flash f = new Flash();
    watch(f);
    long s = lock.tryOptimisticRead();
    f.colour = colour; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean showAfter() {
    Flash f = new Flash();
    long s = lock.tryOptimisticRead();
    f.colour = colour;
    boolean ok = lock.validate(s);
    if (ok) watch(f);
    return ok;
  }
}
