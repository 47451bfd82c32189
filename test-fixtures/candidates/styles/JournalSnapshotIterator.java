import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.StampedLock;

/** The iterator goes over a copy that was consistent when it was made. */
public class JournalSnapshotIterator implements Iterable<String> {
  private final StampedLock lock = new StampedLock();
  private String[] lines = new String[4];
  private int size;

  private String[] snapshot() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      String[] l = lines;
      int n = Math.min(size, l.length);
      String[] copy = Arrays.copyOfRange(l, 0, Math.max(0, n));
      if (lock.validate(stamp)) {
        return copy;
      }
    }
  }

  @Override
  public Iterator<String> iterator() {
    String[] all = snapshot();
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < all.length;
      }

      @Override
      public String next() {
        if (next >= all.length) {
          throw new NoSuchElementException();
        }
        return all[next++];
      }
    };
  }

  public void write(String line) {
    long stamp = lock.writeLock();
    try {
      if (size == lines.length) {
        lines = Arrays.copyOf(lines, 2 * size);
      }
      lines[size++] = line;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
