import java.util.concurrent.locks.StampedLock;

/** The default does nothing; what the object inherits from its class prints. */
class BridgeToll {
  private interface Teller {
    default void tell(int coins) {}
  }

  private abstract static class Loud {
    public void tell(int coins) {
      System.out.println(coins);
    }
  }

  private static final class Keeper extends Loud implements Teller {}

  private static final class Mute implements Teller {}

  private final StampedLock lock = new StampedLock();
  private int coins;

  void pay(int c) {
    long w = lock.writeLock();
    coins += c;
    lock.unlockWrite(w);
  }

  boolean report() {
    Teller teller = new Keeper();
    long s = lock.tryOptimisticRead();
    teller.tell(coins); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean silence() {
    Teller teller = new Mute();
    long s = lock.tryOptimisticRead();
    teller.tell(coins);
    return lock.validate(s);
  }
}
