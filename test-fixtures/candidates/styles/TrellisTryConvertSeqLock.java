import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;

/** A stamp of a section becomes that of the write lock if nothing was written since. */
public class TrellisTryConvertSeqLock {
  private final SeqLock lock = new SeqLock();

  @SeqGuarded("lock")
  private int height;

  @SeqGuarded("lock")
  private int limit = 10;

  public boolean grow() {
    while (true) {
      long s = lock.readBegin();
      int h = height;
      int l = limit;
      if (h >= l) {
        if (lock.validate(s)) {
          return false;
        }
        continue;
      }
      long w = lock.tryConvertToWriteLock(s);
      if (w != 0) {
        try {
          height = h + 1;
          return true;
        } finally {
          lock.unlockWrite(w);
        }
      }
    }
  }

  public boolean growAtOnce() {
    while (true) {
      long s = lock.readBegin();
      int h = height;
      if (h >= limit) {
        return false; // expect: EscapeReturn
      }
      long w = lock.tryConvertToWriteLock(s);
      if (w != 0) {
        try {
          height = h + 1;
          return true;
        } finally {
          lock.unlockWrite(w);
        }
      }
    }
  }

  public void cut(int to) {
    lock.write(
        () -> {
          height = to;
          limit = Math.max(limit, to);
        });
  }
}
