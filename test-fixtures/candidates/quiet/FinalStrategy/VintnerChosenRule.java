import java.util.concurrent.locks.StampedLock;

/** The constructor chooses one of two rules, neither of which does more than reckon. */
class VintnerChosenRule {
  private abstract static class Rule {
    abstract long casks(long litres);
  }

  private static class Small extends Rule {
    @Override
    long casks(long litres) {
      return litres / 50;
    }
  }

  private final StampedLock lock = new StampedLock();
  private final Rule rule;
  private long litres;

  VintnerChosenRule(boolean small) {
    rule =
        small
            ? new Small()
            : new Rule() {
              @Override
              long casks(long litres) {
                return litres / 225;
              }
            };
  }

  long casks() {
    long stamp = lock.tryOptimisticRead();
    long c = rule.casks(litres);
    if (lock.validate(stamp)) {
      return c;
    }
    stamp = lock.readLock();
    try {
      return rule.casks(litres);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  void press(long grapes) {
    long stamp = lock.writeLock();
    try {
      litres += grapes * 7 / 10;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
