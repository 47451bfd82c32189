import dev.seqread.SeqLock;
import java.util.HashMap;
import java.util.Map;

/** One arm of a conditional expression makes a map with torn contents. */
class RibbonSpool {
  private final SeqLock lock = new SeqLock();
  private int silk;
  private int lace;

  void wind(int s, int l) {
    lock.write(
        () -> {
          silk = s;
          lace = l;
        });
  }

  private Map<String, Integer> lengths() {
    Map<String, Integer> map = new HashMap<>();
    map.put("silk", silk);
    map.put("lace", lace);
    return map;
  }

  Map<String, Integer> wrong(boolean all) {
    long s = lock.readBegin();
    Map<String, Integer> map = all ? lengths() : Map.of();
    return map; // expect: EscapeReturn
  }

  Map<String, Integer> right(boolean all) {
    for (; ; ) {
      long s = lock.readBegin();
      Map<String, Integer> map = all ? lengths() : Map.of();
      if (!lock.readRetry(s)) return map;
    }
  }
}
