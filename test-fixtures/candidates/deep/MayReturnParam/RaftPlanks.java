import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;

/** What the helper gives back may be the very list that is filled afterwards. */
class RaftPlanks {
  private final SeqLock lock = new SeqLock();
  private int planks;

  void nail(int n) {
    lock.write(() -> planks = n);
  }

  private static <T> List<T> orEmpty(List<T> list, boolean hide) {
    if (hide) return new ArrayList<>();
    return list;
  }

  List<Integer> wrong(boolean hide) {
    List<Integer> all = new ArrayList<>();
    List<Integer> shown = orEmpty(all, hide);
    long s = lock.readBegin();
    all.add(planks);
    return shown; // expect: EscapeReturn
  }

  List<Integer> right(boolean hide) {
    for (; ; ) {
      List<Integer> all = new ArrayList<>();
      List<Integer> shown = orEmpty(all, hide);
      long s = lock.readBegin();
      all.add(planks);
      if (lock.validate(s)) return shown;
    }
  }
}
