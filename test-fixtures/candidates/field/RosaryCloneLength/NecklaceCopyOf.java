import dev.seqread.SeqLock;
import java.util.Arrays;

/** An immutable row whose last index fits the copy that it keeps, and one more does not. */
final class NecklaceCopyOf {
  private static final class Row {
    final long[] pearls;
    final int last;

    Row(long[] from) {
      pearls = Arrays.copyOf(from, from.length);
      last = from.length - 1;
    }
  }

  private final SeqLock lock = new SeqLock();
  private Row row = new Row(new long[4]);

  long pearl(int at) {
    while (true) {
      long s = lock.readBegin();
      Row r = row;
      long p = r.pearls[at & r.last];
      if (lock.validate(s)) {
        return p;
      }
    }
  }

  long pearlBehind(int at) {
    while (true) {
      long s = lock.readBegin();
      Row r = row;
      long p = r.pearls[at & (r.last + 1)]; // expect: HazardIndex
      if (lock.validate(s)) {
        return p;
      }
    }
  }

  void string(long[] pearls) {
    Row next = new Row(pearls);
    lock.write(() -> row = next);
  }
}
