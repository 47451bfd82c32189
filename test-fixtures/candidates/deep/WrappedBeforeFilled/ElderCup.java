import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.StampedLock;

/** Immutable wrappers of a builder give away whatever is appended after they were made. */
class ElderCup {
  private final StampedLock lock = new StampedLock();
  private int berries;

  void pick(int n) {
    long w = lock.writeLock();
    berries = n;
    lock.unlockWrite(w);
  }

  Optional<StringBuilder> optional() {
    StringBuilder own = new StringBuilder();
    Optional<StringBuilder> cup = Optional.of(own);
    long s = lock.tryOptimisticRead();
    own.append(berries);
    return cup; // expect: EscapeReturn
  }

  Map.Entry<String, List<StringBuilder>> entry() {
    StringBuilder own = new StringBuilder();
    Map.Entry<String, List<StringBuilder>> cup = Map.entry("cup", List.of(own));
    long s = lock.tryOptimisticRead();
    own.append(berries);
    if (lock.validate(s)) own.append('.');
    return cup; // expect: StaleUse
  }

  Optional<StringBuilder> right() {
    StringBuilder own = new StringBuilder();
    Optional<StringBuilder> cup = Optional.of(own);
    long s = lock.tryOptimisticRead();
    own.append(berries);
    return lock.validate(s) ? cup : Optional.empty();
  }
}
