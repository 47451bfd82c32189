import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;
import java.util.function.Supplier;

/** In precise mode the guarded array comes from a table of two, from a supplier, from a helper. */
class TeapotLids {
  private final SeqLock lock = new SeqLock();

  @SeqGuarded("lock")
  private final int[] tin = new int[3];

  @SeqGuarded("lock")
  private final int[] clay = new int[3];

  void lift(int t) {
    lock.write(() -> tin[0] = clay[0] = t);
  }

  int table(int n) {
    long s = lock.tryReadBegin();
    int[][] both = {tin, clay};
    return both[n & 1][0]; // expect: EscapeReturn
  }

  int supplied() {
    long s = lock.readBegin();
    Supplier<int[]> lids = () -> tin;
    return lids.get()[0]; // expect: EscapeReturn
  }

  int right(int n) {
    long s = lock.tryReadBegin();
    int[][] both = {tin, clay};
    int lid = both[n & 1][0];
    return lock.validate(s) ? lid : -1;
  }
}
