import java.util.concurrent.locks.StampedLock;

/** A record prints when a message is made of it, and the message is made before the validation. */
class StableBridle {
  record Horse(int hands, boolean lame) {
    @Override
    public String toString() {
      System.err.println(hands);
      return hands + (lame ? " lame" : "");
    }
  }

  private final StampedLock lock = new StampedLock();
  private int hands;
  private boolean lame;

  void shoe(int h, boolean l) {
    long w = lock.writeLock();
    hands = h;
    lame = l;
    lock.unlockWrite(w);
  }

  String describe(String owner) {
    while (true) {
      long s = lock.tryOptimisticRead();
      Horse h = new Horse(hands, lame);
      String text = owner + ": " + h + "."; // expect: EscapeArgument
      if (lock.validate(s)) return text;
    }
  }

  String describeThen(String owner) {
    while (true) {
      long s = lock.tryOptimisticRead();
      Horse h = new Horse(hands, lame);
      if (lock.validate(s)) return owner + ": " + h + ".";
    }
  }
}
