import dev.seqread.SeqLock;
import java.util.function.Supplier;

/** A generic wrapper of one's own runs what it is given until it was consistent. */
final class BrewerySupplierLoop {
  private final SeqLock lock = new SeqLock();
  private String malt = "";
  private int kegs;
  private String lastMalt = "";

  private <T> T consistent(Supplier<T> what) {
    while (true) {
      long s = lock.readBegin();
      T found = what.get();
      if (!lock.readRetry(s)) {
        return found;
      }
    }
  }

  String label() {
    return consistent(() -> malt + " x" + kegs);
  }

  String malt() {
    return consistent(
        () -> {
          lastMalt = malt; // expect: EscapeStore
          return lastMalt.trim();
        });
  }

  void fill(String m, int k) {
    lock.write(
        () -> {
          malt = m;
          kegs = k;
        });
  }
}
