import dev.seqread.SeqLock;
import dev.seqread.SeqRead;

/**
 * A method that is a section, and so has no stamp of its own, throws in a switch over what it read.
 */
class TanneryThrowsInRead {
  private final SeqLock vat = new SeqLock();
  private int stage;
  private long hides;

  @SeqRead("vat")
  private long soaked() {
    switch (stage) {
      case 0:
        return hides;
      case 1:
        return hides / 2;
      default:
        throw new IllegalStateException("no such stage"); // expect: EscapeThrow
    }
  }

  long hides() {
    for (; ; ) {
      long s = vat.readBegin();
      long h = soaked();
      if (vat.validate(s)) {
        return h;
      }
    }
  }

  void next(long more) {
    long w = vat.writeLock();
    try {
      stage = 1 - stage;
      hides += more;
    } finally {
      vat.unlockWrite(w);
    }
  }
}
