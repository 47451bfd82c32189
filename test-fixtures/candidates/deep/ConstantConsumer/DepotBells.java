import dev.seqread.SeqLock;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The consumer is taken from an array of constants; it rings all the same. */
class DepotBells {
  private static final IntConsumer[] BELLS = {n -> System.out.println(n), n -> {}};
  private final SeqLock lock = new SeqLock();
  private int wagons;

  void couple(int n) {
    lock.write(() -> wagons = n);
  }

  boolean ring() {
    long s = lock.readBegin();
    int n = wagons;
    IntStream.of(n, 1).forEach(BELLS[0]); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean ringAfter() {
    long s = lock.readBegin();
    int n = wagons;
    if (lock.readRetry(s)) return false;
    IntStream.of(n, 1).forEach(BELLS[0]);
    return true;
  }
}
