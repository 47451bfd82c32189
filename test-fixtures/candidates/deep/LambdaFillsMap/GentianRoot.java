import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.IntStream;

/** A lambda that a stream runs adds to the list outside what it reads itself. */
class GentianRoot {
  private final StampedLock lock = new StampedLock();
  private int roots;

  void dig(int n) {
    long w = lock.writeLock();
    roots = n;
    lock.unlockWrite(w);
  }

  List<Integer> wrong(int n) {
    List<Integer> own = new ArrayList<>();
    long s = lock.tryOptimisticRead();
    IntStream.range(0, n).forEach(i -> own.add(i * roots));
    return own; // expect: EscapeReturn
  }

  List<Integer> wrongReplaced() {
    List<Integer> own = new ArrayList<>(List.of(1, 2));
    long s = lock.tryOptimisticRead();
    own.replaceAll(i -> i * roots);
    if (!lock.validate(s)) return own; // expect: StaleUse
    return List.of();
  }

  List<Integer> right(int n) {
    List<Integer> own = new ArrayList<>();
    long s = lock.tryOptimisticRead();
    IntStream.range(0, n).forEach(i -> own.add(i * roots));
    return lock.validate(s) ? own : List.of();
  }
}
