import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;

/**
 * The reference was validated, and the guarded field behind it is read when the section is over.
 */
class LighthouseLampGuarded {
  private static class Lamp {
    final SeqLock lock = new SeqLock();

    @SeqGuarded("lock")
    private long candles;

    void burn(long n) {
      lock.write(() -> candles -= n);
    }
  }

  private final Lamp lamp = new Lamp();

  long candles() {
    long c;
    long s;
    do {
      s = lamp.lock.readBegin();
      c = lamp.candles;
    } while (lamp.lock.readRetry(s));
    return c;
  }

  long candlesLate() {
    Lamp l = lamp;
    long before;
    long s;
    do {
      s = l.lock.readBegin();
      before = l.candles;
    } while (l.lock.readRetry(s));
    return before - l.candles; // expect: UnguardedRead
  }

  void burn(long n) {
    lamp.burn(n);
  }
}
