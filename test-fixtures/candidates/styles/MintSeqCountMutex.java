import dev.seqread.SeqCount;
import dev.seqread.SeqGuarded;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Several writers under one mutex, each with a stretch of the counter; readers never wait for it.
 */
public final class MintSeqCountMutex {
  private final ReentrantLock mutex = new ReentrantLock();
  private final SeqCount seq = SeqCount.boundTo(mutex);

  @SeqGuarded("seq")
  private long gold;

  @SeqGuarded("seq")
  private long silver;

  public long worth(long goldPrice) {
    while (true) {
      long s = seq.readBegin();
      long w = gold * goldPrice + silver;
      if (seq.validate(s)) {
        return w;
      }
    }
  }

  public long gold() {
    return seq.readLong(() -> gold);
  }

  public void coin(long g) {
    mutex.lock();
    try {
      long left = silver - 15 * g;
      if (left < 0) {
        throw new IllegalArgumentException("not enough silver");
      }
      seq.writeBegin();
      gold += g;
      silver = left;
      seq.writeEnd();
    } finally {
      mutex.unlock();
    }
  }

  public void deliver(long s) {
    mutex.lock();
    try {
      seq.write(() -> silver += s);
    } finally {
      mutex.unlock();
    }
  }

  public void melt() {
    mutex.lock();
    try {
      gold = 0; // expect: UnguardedWrite
    } finally {
      mutex.unlock();
    }
  }
}
