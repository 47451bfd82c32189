import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists in a map, found or put; the map of the second method is older than its attempts. */
final class HerdByAge {
  private final SeqLock lock = new SeqLock();
  private int[] ages = {3, 4};
  private int eldest;

  Map<Integer, List<Integer>> byAge() {
    while (true) {
      long s = lock.readBegin();
      Map<Integer, List<Integer>> all = new TreeMap<>();
      int[] a = ages;
      for (int i = 0; i < a.length; i++) {
        List<Integer> same = all.get(a[i]);
        if (same == null) {
          same = new ArrayList<>();
          all.put(a[i], same);
        }
        same.add(i);
      }
      if (lock.validate(s)) {
        return all;
      }
    }
  }

  Map<String, List<Integer>> eldest() {
    Map<String, List<Integer>> all = new TreeMap<>();
    all.put("eldest", new ArrayList<>());
    while (true) {
      long s = lock.readBegin();
      all.get("eldest").add(eldest); // expect: StaleUse
      if (lock.validate(s)) {
        return all;
      }
    }
  }

  void count(int... a) {
    int[] own = a.clone();
    lock.write(
        () -> {
          ages = own;
          eldest = own.length;
        });
  }
}
