import dev.seqread.SeqLock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A method reference to the fresh object is another thread's before the object is filled. */
class AlcoveBench {
  static final class Bench {
    private int guests;

    void show() {
      System.out.println(guests);
    }
  }

  private final SeqLock lock = new SeqLock();
  private int guests;

  void sit(int n) {
    lock.write(() -> guests = n);
  }

  boolean wrong(Executor pool) {
    Bench bench = new Bench();
    CompletableFuture.runAsync(bench::show, pool);
    long s = lock.readBegin();
    bench.guests = guests; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean right(Executor pool) {
    Bench bench = new Bench();
    long s = lock.readBegin();
    bench.guests = guests;
    if (lock.readRetry(s)) return false;
    CompletableFuture.runAsync(bench::show, pool);
    return true;
  }
}
