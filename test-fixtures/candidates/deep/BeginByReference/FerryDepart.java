import dev.seqread.SeqLock;
import java.util.function.LongSupplier;

/** A helper runs the begin that it is handed; its result is a stamp nonetheless. */
class FerryDepart {
  private final SeqLock tide = new SeqLock();
  private int cars;

  void board(int n) {
    tide.write(() -> cars = n);
  }

  private static long start(LongSupplier begin) {
    return begin.getAsLong();
  }

  int onBoard() {
    long s = start(tide::readBegin);
    int n = cars;
    if (tide.readRetry(s)) return n; // expect: StaleUse
    return -1;
  }

  int onBoardTwice() {
    long s;
    int n;
    do {
      s = start(tide::readBegin);
      n = cars;
    } while (tide.readRetry(s));
    return n;
  }
}
