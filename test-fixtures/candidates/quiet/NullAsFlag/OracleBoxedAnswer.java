import java.util.OptionalInt;
import java.util.concurrent.locks.StampedLock;

/**
 * A boxed answer is null where the words could not be read as a number, and tested when it is
 * owned.
 */
class OracleBoxedAnswer {
  private final StampedLock lock = new StampedLock();
  private String words = "0";
  private int factor = 1;

  private Integer heard() {
    try {
      return Integer.parseInt(words) * factor;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  OptionalInt answer() {
    long stamp = lock.tryOptimisticRead();
    Integer answer = heard();
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        answer = heard();
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return answer == null ? OptionalInt.empty() : OptionalInt.of(answer);
  }

  void ask(String w, int f) {
    long stamp = lock.writeLock();
    try {
      words = w;
      factor = f;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
