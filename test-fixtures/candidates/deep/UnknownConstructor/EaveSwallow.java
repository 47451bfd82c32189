import dev.seqread.SeqLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;

/** Opening a file is an effect of the constructor, whether its name or only its place is torn. */
class EaveSwallow {
  private final SeqLock lock = new SeqLock();
  private String nest = "";

  void build(String n) {
    lock.write(() -> nest = n);
  }

  boolean named() throws IOException {
    long s = lock.readBegin();
    PrintWriter out = new PrintWriter(nest); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean chosen() throws IOException {
    long s = lock.readBegin();
    RandomAccessFile file = null;
    if (nest.isEmpty()) file = new RandomAccessFile("swallow", "rw"); // expect: EscapeArgument
    return lock.validate(s) && file != null;
  }

  boolean right() throws IOException {
    long s = lock.readBegin();
    String n = nest;
    if (lock.readRetry(s)) return false;
    new PrintWriter(n).close();
    return true;
  }
}
