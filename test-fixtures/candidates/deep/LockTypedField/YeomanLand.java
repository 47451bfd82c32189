import dev.seqread.SeqCount;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A lock that is handed on from owner to owner under the counter is data of the counter. */
class YeomanLand {
  private final SeqCount count = new SeqCount();
  private Lock owner = new ReentrantLock();

  synchronized void inherit(Lock next) {
    count.writeBegin();
    owner = next;
    count.writeEnd();
  }

  Lock wrong() {
    long s = count.readBegin();
    Lock o = owner;
    if (count.readRetry(s)) return o; // expect: StaleUse
    return null;
  }

  Lock right() {
    long s;
    Lock o;
    do {
      s = count.readBegin();
      o = owner;
    } while (count.readRetry(s));
    return o;
  }
}
