import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The list is another thread's from the moment the lambda is submitted; later it is filled. */
class TanneryHides {
  private final SeqLock lock = new SeqLock();
  private int hides;

  void cure(int h) {
    lock.write(() -> hides = h);
  }

  boolean tooLate(ExecutorService pool) {
    List<Integer> batch = new ArrayList<>();
    pool.submit(() -> batch.size());
    long s = lock.readBegin();
    batch.add(hides); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean inTime(ExecutorService pool) {
    List<Integer> batch = new ArrayList<>();
    long s = lock.readBegin();
    batch.add(hides);
    if (!lock.validate(s)) return false;
    pool.submit(() -> batch.size());
    return true;
  }
}
