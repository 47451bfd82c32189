import java.util.concurrent.locks.StampedLock;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A generic pair, whose functions are applied to owned values only. */
public class PairGenericCell<A, B> {
  private final StampedLock lock = new StampedLock();
  private A first;
  private B second;

  public PairGenericCell(A first, B second) {
    this.first = first;
    this.second = second;
  }

  public <R> R map(BiFunction<? super A, ? super B, ? extends R> f) {
    A a;
    B b;
    long stamp = lock.tryOptimisticRead();
    a = first;
    b = second;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        a = first;
        b = second;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return f.apply(a, b);
  }

  public void update(UnaryOperator<A> f, UnaryOperator<B> g) {
    long stamp = lock.writeLock();
    try {
      first = f.apply(first);
      second = g.apply(second);
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
