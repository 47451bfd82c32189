import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.seqread.SeqLock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The supplier of the grouping hands out a map that everybody sees. */
class WindmillSacks {
  private final SeqLock lock = new SeqLock();
  private final Map<Integer, Long> all = new TreeMap<>();
  private int sacks;

  void grind(int n) {
    lock.write(() -> sacks = n);
  }

  boolean intoShared() {
    long s = lock.readBegin();
    int n = sacks;
    Stream.of(n).collect(groupingBy(k -> k, () -> all, counting())); // expect: EscapeArgument
    return lock.validate(s);
  }

  Map<Integer, Long> intoOwn() {
    for (; ; ) {
      long s = lock.readBegin();
      int n = sacks;
      Map<Integer, Long> m = Stream.of(n).collect(groupingBy(k -> k, TreeMap::new, counting()));
      if (lock.validate(s)) return m;
    }
  }
}
