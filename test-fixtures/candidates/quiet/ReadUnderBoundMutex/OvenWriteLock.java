import dev.seqread.SeqCount;
import dev.seqread.SeqGuarded;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The counter is bound to the write lock of a pair, and what it guards is read while that is held.
 */
final class OvenWriteLock {
  private final ReentrantReadWriteLock both = new ReentrantReadWriteLock();
  private final Lock writing = both.writeLock();
  private final SeqCount seq = SeqCount.boundTo(writing);

  @SeqGuarded("seq")
  private int heat;

  int heat() {
    int h;
    long s;
    do {
      s = seq.readBegin();
      h = heat;
    } while (seq.readRetry(s));
    return h;
  }

  int stoke() {
    writing.lock();
    try {
      int before = heat;
      seq.writeBegin();
      try {
        heat = before + 10;
      } finally {
        seq.writeEnd();
      }
      return before;
    } finally {
      writing.unlock();
    }
  }

  int heatAfter() {
    writing.lock();
    try {
      seq.invalidate();
    } finally {
      writing.unlock();
    }
    return heat; // expect: UnguardedRead
  }
}
