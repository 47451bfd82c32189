import dev.seqread.SeqLock;
import java.util.Map;
import java.util.TreeMap;

/** Whoever has counted the keys of the common map does not own it. */
class MuseumCases {
  private final SeqLock lock = new SeqLock();
  private final Map<String, Integer> cases = new TreeMap<>();
  private int coins;

  void lend(int n) {
    lock.write(() -> coins = n);
  }

  boolean wrong() {
    int n = 0;
    for (String name : cases.keySet()) n += name.length();
    long s = lock.readBegin();
    cases.put("coins", coins); // expect: EscapeArgument
    return lock.validate(s) && n > 0;
  }

  boolean right() {
    int n = 0;
    for (String name : cases.keySet()) n += name.length();
    long s = lock.readBegin();
    int c = coins;
    if (!lock.validate(s)) return false;
    cases.put("coins", c);
    return n > 0;
  }
}
