import java.util.concurrent.locks.StampedLock;

/** A generic pair of a name and a boxed stamp comes from a static helper; nobody validates it. */
class YokeOxen {
  record Pair<A, B>(A name, B stamp) {}

  private final StampedLock lock = new StampedLock();
  private int oxen;

  void harness(int n) {
    long w = lock.writeLock();
    oxen = n;
    lock.unlockWrite(w);
  }

  private static Pair<String, Long> begin(String name, StampedLock lock) {
    return new Pair<>(name, lock.tryOptimisticRead());
  }

  int wrong(String name) {
    Pair<String, Long> p = begin(name, lock);
    int n = oxen;
    if (p.name().isEmpty()) return 0;
    return n; // expect: EscapeReturn
  }

  int right(String name) {
    Pair<String, Long> p = begin(name, lock);
    int n = oxen;
    return lock.validate(p.stamp()) ? n : 0;
  }
}
