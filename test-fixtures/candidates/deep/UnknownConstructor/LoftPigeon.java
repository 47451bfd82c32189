import dev.seqread.SeqLock;
import java.util.Timer;

/** A timer starts a thread as soon as it is made, here under a name that may be torn. */
class LoftPigeon {
  private final SeqLock lock = new SeqLock();
  private int ring;

  void fly(int r) {
    lock.write(() -> ring = r);
  }

  boolean wrong() {
    long s = lock.readBegin();
    int r = ring;
    Timer timer = new Timer("pigeon" + r); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean right() {
    long s = lock.readBegin();
    int r = ring;
    if (lock.readRetry(s)) return false;
    Timer timer = new Timer("pigeon" + r);
    return true;
  }
}
