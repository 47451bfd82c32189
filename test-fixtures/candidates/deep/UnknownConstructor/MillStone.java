import java.io.FileWriter;
import java.io.IOException;
import java.util.concurrent.locks.StampedLock;

/** The constructor of a superclass out of sight creates a file of a torn name. */
class MillStone {
  private static final class Book extends FileWriter {
    Book(int year) throws IOException {
      super("book" + year);
    }
  }

  private final StampedLock lock = new StampedLock();
  private int year;

  void turn(int y) {
    long w = lock.writeLock();
    year = y;
    lock.unlockWrite(w);
  }

  boolean wrong() throws IOException {
    long s = lock.tryOptimisticRead();
    Book book = new Book(year); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean right() throws IOException {
    long s = lock.tryOptimisticRead();
    int y = year;
    if (!lock.validate(s)) return false;
    new Book(y).close();
    return true;
  }
}
