import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.StampedLock;

/** The least element of a heap in an array is read only where the array has one. */
public class PyramidHeapPeek {
  private final StampedLock lock = new StampedLock();
  private long[] heap = new long[0];
  private int size;

  public long peek() {
    long stamp = lock.tryOptimisticRead();
    long[] h = heap;
    int n = size;
    long least = h.length > 0 ? h[0] : 0;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        n = size;
        least = n > 0 ? heap[0] : 0;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    if (n == 0) {
      throw new NoSuchElementException();
    }
    return least;
  }

  public void add(long v) {
    long stamp = lock.writeLock();
    try {
      if (size == heap.length) {
        heap = Arrays.copyOf(heap, 2 * size + 1);
      }
      int i = size++;
      while (i > 0 && heap[(i - 1) / 2] > v) {
        heap[i] = heap[(i - 1) / 2];
        i = (i - 1) / 2;
      }
      heap[i] = v;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
