import dev.seqread.SeqLock;
import java.util.stream.IntStream;

/** After the retry question a stream's function reads the field again, and sums it up. */
class MantleFold {
  private final SeqLock lock = new SeqLock();
  private int folds;

  void fold() {
    lock.write(() -> folds++);
  }

  int wrong() {
    long s = lock.readBegin();
    int f = folds;
    if (!lock.readRetry(s)) return f;
    return IntStream.range(0, 3).map(i -> i * folds).sum(); // expect: StaleUse
  }

  int right() {
    long s = lock.readBegin();
    int f = folds;
    if (!lock.readRetry(s)) return f;
    long r = lock.readLock();
    try {
      return IntStream.range(0, 3).map(i -> i * folds).sum();
    } finally {
      lock.unlockRead(r);
    }
  }
}
