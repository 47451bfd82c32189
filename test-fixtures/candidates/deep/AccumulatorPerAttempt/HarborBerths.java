import dev.seqread.SeqLock;
import java.util.BitSet;

/** A bit set that is made before the loop keeps the berth that a failed attempt has set in it. */
class HarborBerths {
  private final SeqLock lock = new SeqLock();
  private int berth;

  void moor(int b) {
    lock.write(() -> berth = b);
  }

  BitSet taken() {
    BitSet taken = new BitSet();
    long stamp;
    do {
      stamp = lock.readBegin();
      taken.set(berth & 63); // expect: StaleUse
    } while (lock.readRetry(stamp));
    return taken;
  }

  BitSet takenNow() {
    BitSet taken = new BitSet();
    long stamp;
    do {
      stamp = lock.readBegin();
      taken.clear();
      taken.set(berth & 63);
    } while (lock.readRetry(stamp));
    return taken;
  }
}
