import dev.seqread.SeqLock;
import java.util.Objects;

/** Library calls that throw for torn arguments stand in an open section, outside any handler. */
class HiveQueen {
  private final SeqLock lock = new SeqLock();
  private String number = "0";
  private long wide;

  void hatch(String n, long w) {
    lock.write(
        () -> {
          number = n;
          wide = w;
        });
  }

  long wrong() {
    long sum;
    long s;
    do {
      s = lock.readBegin();
      sum = Long.parseLong(number); // expect: HazardCall
      sum += Math.toIntExact(wide); // expect: HazardCall
      sum += Objects.requireNonNull(number).length(); // expect: HazardCall
    } while (lock.readRetry(s));
    return sum;
  }

  long right() {
    return lock.readLong(() -> Long.parseLong(number) + Math.toIntExact(wide));
  }
}
