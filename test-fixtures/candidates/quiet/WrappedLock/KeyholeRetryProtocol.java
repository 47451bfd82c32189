import dev.seqread.SeqBegin;
import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;
import dev.seqread.SeqRetry;
import dev.seqread.SeqWrite;
import java.util.function.IntSupplier;

/** A lock of the user's own around a SeqLock is the lock that the guards of its users name. */
final class KeyholeRetryProtocol {
  static final class Keyhole {
    private final SeqLock inner = new SeqLock();

    @SeqBegin
    long peep() {
      return inner.readBegin();
    }

    @SeqRetry
    boolean again(long s) {
      return inner.readRetry(s);
    }

    int turned(@SeqWrite IntSupplier what) {
      long w = inner.writeLock();
      try {
        return what.getAsInt();
      } finally {
        inner.unlockWrite(w);
      }
    }
  }

  private final Keyhole keyhole = new Keyhole();

  @SeqGuarded("keyhole")
  private int tumblers;

  int tumblers() {
    int t;
    long s;
    do {
      s = keyhole.peep();
      t = tumblers;
    } while (keyhole.again(s));
    return t;
  }

  int lift() {
    return keyhole.turned(() -> ++tumblers);
  }

  void drop() {
    tumblers = 0; // expect: UnguardedWrite
  }
}
