import java.util.concurrent.locks.StampedLock;

/** A tree is counted by a method that calls itself, no deeper than it may. */
public class BeehiveRecursiveCount {
  private static final class Cell {
    int bees = 1;
    Cell left;
    Cell right;
  }

  private final StampedLock lock = new StampedLock();
  private Cell queen = new Cell();

  private static int count(Cell c, int depth) {
    if (c == null || depth == 0) {
      return 0;
    }
    return c.bees + count(c.left, depth - 1) + count(c.right, depth - 1);
  }

  public int bees() {
    long stamp = lock.tryOptimisticRead();
    int n = count(queen, 12);
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        n = count(queen, 12);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return n;
  }

  public void breed() {
    Cell next = new Cell();
    long stamp = lock.writeLock();
    try {
      next.left = queen;
      queen = next;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
