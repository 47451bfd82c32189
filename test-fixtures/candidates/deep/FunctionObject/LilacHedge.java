import java.util.concurrent.locks.StampedLock;
import java.util.function.BiConsumer;

/** An enum constant is the function that a helper in sight runs on the torn number. */
class LilacHedge {
  private enum Sink implements BiConsumer<String, Integer> {
    PRINT {
      @Override
      public void accept(String name, Integer n) {
        System.out.println(name + n);
      }
    },
    DROP {
      @Override
      public void accept(String name, Integer n) {}
    }
  }

  private final StampedLock lock = new StampedLock();
  private int lilac;

  void bloom(int n) {
    long w = lock.writeLock();
    lilac = n;
    lock.unlockWrite(w);
  }

  private static void pass(int n, BiConsumer<String, Integer> sink) {
    sink.accept("lilac", n);
  }

  boolean wrong() {
    long s = lock.tryOptimisticRead();
    pass(lilac, Sink.PRINT); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean right() {
    long s = lock.tryOptimisticRead();
    pass(lilac, Sink.DROP);
    return lock.validate(s);
  }
}
