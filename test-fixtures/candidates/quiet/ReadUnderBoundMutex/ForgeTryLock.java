import dev.seqread.SeqCount;
import dev.seqread.SeqGuarded;
import java.util.concurrent.locks.ReentrantLock;

/** Where tryLock succeeded the mutex is held, so the guarded field may be read. */
class ForgeTryLock {
  private final ReentrantLock anvil = new ReentrantLock(true);
  private final SeqCount blows = SeqCount.boundTo(anvil);

  @SeqGuarded("blows")
  private double edge;

  double edge() {
    if (anvil.tryLock()) {
      try {
        return edge;
      } finally {
        anvil.unlock();
      }
    }
    while (true) {
      long s = blows.readBegin();
      double e = edge;
      if (blows.validate(s)) {
        return e;
      }
    }
  }

  void strike(double by) {
    anvil.lock();
    try {
      if (edge > by) {
        blows.writeBegin();
        edge -= by;
        blows.writeEnd();
      }
    } finally {
      anvil.unlock();
    }
  }
}
