import dev.seqread.SeqLock;
import java.util.Comparator;
import java.util.List;

/** The mapping before the minimum reads the field although nobody could validate it. */
class OsierRod {
  private final SeqLock lock = new SeqLock();
  private int rods;

  void cut(int n) {
    lock.write(() -> rods = n);
  }

  private int spread(int from) {
    return Math.abs(from - rods);
  }

  int wrong() {
    List<Integer> sizes = List.of(1, 5, 9);
    long s = lock.readBegin();
    int r = rods;
    if (lock.validate(s)) return r;
    return sizes.stream().mapToInt(n -> spread(n)).min().getAsInt(); // expect: StaleUse
  }

  int right() {
    List<Integer> sizes = List.of(1, 5, 9);
    long s = lock.readBegin();
    int r = rods;
    if (lock.validate(s)) return r;
    return sizes.stream().min(Comparator.naturalOrder()).get();
  }
}
