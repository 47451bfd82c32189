import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Streams over values that the attempt read, with functions that reckon only. */
public class OrchidStreamsInside {
  private final StampedLock lock = new StampedLock();
  private int[] blooms = {1, 2};
  private int buds;

  public List<Integer> positive() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      List<Integer> l = Stream.of(buds, blooms.length).filter(n -> n > 0).toList();
      if (lock.validate(stamp)) {
        return l;
      }
    }
  }

  public int sum() {
    int sum;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      int[] b = blooms;
      sum = IntStream.range(0, b.length).map(i -> b[i] * 2).sum() + buds;
    } while (!lock.validate(stamp));
    return sum;
  }

  public int most() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      int most = Arrays.stream(blooms).max().orElse(0);
      if (most == 0) {
        return buds; // expect: EscapeReturn
      }
      if (lock.validate(stamp)) {
        return most;
      }
    }
  }

  public void bloom(int... b) {
    int[] own = b.clone();
    long stamp = lock.writeLock();
    try {
      blooms = own;
      buds++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
