import java.util.concurrent.locks.StampedLock;

/** Two arms meet in the handler, and the variable that is returned is set behind them. */
class YardStacks {
  private final StampedLock lock = new StampedLock();
  private int planks;
  private int stacks;

  void pile(int p, int s) {
    long w = lock.writeLock();
    planks = p;
    stacks = s;
    lock.unlockWrite(w);
  }

  int height(boolean patient) {
    int h = 0;
    for (boolean ok = false; !ok; ) {
      long s = lock.tryOptimisticRead();
      try {
        h = planks / stacks;
        ok = lock.validate(s);
      } catch (ArithmeticException e) {
        if (patient) Thread.yield();
        else Thread.onSpinWait();
        h = 0;
        break;
      }
    }
    return h; // expect: EscapeReturn
  }

  int heightLocked() {
    long s = lock.readLock();
    try {
      return planks / stacks;
    } catch (ArithmeticException e) {
      return 0;
    } finally {
      lock.unlockRead(s);
    }
  }
}
