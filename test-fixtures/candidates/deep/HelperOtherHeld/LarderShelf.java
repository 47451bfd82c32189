import dev.seqread.SeqLock;
import java.util.concurrent.locks.ReentrantLock;

/** The caller holds a mutex of its own round the section, which no writer ever asks for. */
class LarderShelf {
  private final ReentrantLock mutex = new ReentrantLock();
  private final SeqLock lock = new SeqLock();
  private int jars;

  void fill(int n) {
    lock.write(() -> jars = n);
  }

  int wrong() {
    int n;
    mutex.lock();
    try {
      long s = lock.readBegin();
      n = jars;
    } finally {
      mutex.unlock();
    }
    return n; // expect: EscapeReturn
  }

  int right() {
    int n;
    long s;
    mutex.lock();
    try {
      do {
        s = lock.readBegin();
        n = jars;
      } while (lock.readRetry(s));
    } finally {
      mutex.unlock();
    }
    return n;
  }
}
