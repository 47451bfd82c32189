import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.locks.StampedLock;

/** What is thrown as an exception of I/O is not always the file's that the handler waits for. */
class BirchTar {
  private final StampedLock lock = new StampedLock();
  private String barrel = "";

  void fill(String b) {
    long w = lock.writeLock();
    barrel = b;
    lock.unlockWrite(w);
  }

  private static IOException torn(String text) {
    return new IOException(text);
  }

  boolean wrong() throws IOException {
    long s = lock.tryOptimisticRead();
    IOException e = torn("tar " + barrel);
    try {
      throw e; // expect: EscapeThrow
    } catch (FileNotFoundException none) {
      return lock.validate(s);
    }
  }

  boolean right() throws IOException {
    long s = lock.tryOptimisticRead();
    String b = barrel;
    if (lock.validate(s)) throw torn("tar " + b);
    return false;
  }
}
