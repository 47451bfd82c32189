import dev.seqread.SeqRead;
import java.util.Iterator;
import java.util.concurrent.locks.StampedLock;

/** A marked section moves an unknown iterator on, or not, as a torn number says. */
class IsletReed {
  private final StampedLock lock = new StampedLock();
  private int reeds;

  void mow(int n) {
    long w = lock.writeLock();
    reeds = n;
    lock.unlockWrite(w);
  }

  @SeqRead("lock")
  String wrong(Iterator<String> names) {
    String name = "none";
    switch (reeds) {
      case 0:
        break;
      default:
        name = names.next(); // expect: EscapeArgument
    }
    return name;
  }

  @SeqRead("lock")
  int reeds() {
    return reeds;
  }

  String right(Iterator<String> names) {
    long s = lock.tryOptimisticRead();
    int n = reeds();
    if (!lock.validate(s) || n == 0) return "none";
    return names.next();
  }
}
