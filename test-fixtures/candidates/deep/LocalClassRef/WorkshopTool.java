import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/** A queue of other people is given the reference, and each of them makes an object with it. */
class WorkshopTool {
  private final StampedLock lock = new StampedLock();
  private String steel = "";

  void temper(String s) {
    long w = lock.writeLock();
    steel = s;
    lock.unlockWrite(w);
  }

  <T extends CharSequence> Supplier<Runnable> wrong(T owner) {
    long s = lock.tryOptimisticRead();
    String kind = steel;
    class Chisel implements Runnable {
      @Override
      public void run() {
        System.out.println(owner + kind); // expect: EscapeCapture
      }
    }
    return Chisel::new;
  }

  <T extends CharSequence> Supplier<Runnable> right(T owner) {
    long s = lock.readLock();
    String kind = steel;
    lock.unlockRead(s);
    class Chisel implements Runnable {
      @Override
      public void run() {
        System.out.println(owner + kind);
      }
    }
    return Chisel::new;
  }
}
