import dev.seqread.SeqCount;
import java.util.concurrent.locks.ReentrantLock;

/** A mutex that was asked for in vain is not held, and the counter it binds not quiet. */
class WagonAxle {
  private final ReentrantLock mutex = new ReentrantLock();
  private final SeqCount count = SeqCount.boundTo(mutex);
  private int turns;

  void turn() {
    mutex.lock();
    try {
      count.writeBegin();
      turns++;
      count.writeEnd();
    } finally {
      mutex.unlock();
    }
  }

  int wrong() {
    long s = count.readBegin();
    int t = turns;
    if (count.validate(s)) return t;
    if (mutex.tryLock()) {
      t = turns;
      mutex.unlock();
    }
    return t; // expect: StaleUse
  }

  int right() {
    long s = count.readBegin();
    int t = turns;
    if (count.validate(s)) return t;
    mutex.lock();
    t = turns;
    mutex.unlock();
    return t;
  }
}
