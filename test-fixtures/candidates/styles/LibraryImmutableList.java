import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** An immutable list and its edition are replaced together, and iterated over in the section. */
public class LibraryImmutableList {
  private final StampedLock lock = new StampedLock();
  private List<String> shelf = List.of();
  private int edition;

  public List<String> startingWith(String prefix) {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      List<String> found = new ArrayList<>();
      for (String book : shelf) {
        if (book.startsWith(prefix)) {
          found.add(book + " (" + edition + ")");
        }
      }
      if (lock.validate(stamp)) {
        return found;
      }
    }
  }

  public List<String> all() {
    long stamp = lock.tryOptimisticRead();
    List<String> s = shelf;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        s = shelf;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return s;
  }

  public void add(String book) {
    long stamp = lock.writeLock();
    try {
      List<String> next = new ArrayList<>(shelf);
      next.add(book);
      shelf = List.copyOf(next);
      edition++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
