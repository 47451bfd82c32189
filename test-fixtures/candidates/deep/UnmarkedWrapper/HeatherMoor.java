import dev.seqread.SeqLock;
import java.util.concurrent.Callable;

/** The wrapper belongs to another class and runs what it is given in an attempt of its own. */
class HeatherMoor {
  private static final class Guarded {
    private final SeqLock lock = new SeqLock();
    private int heather;

    void bloom(int n) {
      lock.write(() -> heather = n);
    }

    <T> T ask(Callable<T> body) throws Exception {
      long s;
      T answer;
      do {
        s = lock.readBegin();
        answer = body.call();
      } while (lock.readRetry(s));
      return answer;
    }
  }

  private final Guarded moor = new Guarded();
  static int latest;

  Object wrong() throws Exception {
    return moor.ask(() -> latest = moor.heather); // expect: EscapeStore
  }

  Object right() throws Exception {
    int heather = moor.ask(() -> moor.heather);
    latest = heather;
    return heather;
  }
}
