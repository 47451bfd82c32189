import dev.seqread.SeqCount;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The counter is bound to the write lock, and only the try that failed leads to the read. */
class ManorKeys {
  private final ReentrantReadWriteLock house = new ReentrantReadWriteLock();
  private final SeqCount count = SeqCount.boundTo(house.writeLock());
  private long keys;

  void hang(long n) {
    house.writeLock().lock();
    try {
      count.writeBegin();
      keys = n;
      count.writeEnd();
    } finally {
      house.writeLock().unlock();
    }
  }

  long wrong() {
    long s = count.readBegin();
    if (!house.writeLock().tryLock()) {
      long k = keys;
      return k; // expect: EscapeReturn
    }
    try {
      return keys;
    } finally {
      house.writeLock().unlock();
    }
  }

  long right() {
    house.writeLock().lock();
    try {
      return keys;
    } finally {
      house.writeLock().unlock();
    }
  }
}
