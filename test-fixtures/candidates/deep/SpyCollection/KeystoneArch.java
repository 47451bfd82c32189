import dev.seqread.SeqLock;
import java.util.HashMap;
import java.util.Map;

/** The map's own class tells a static of every value that is put. */
class KeystoneArch {
  private static final class Telling extends HashMap<String, Integer> {
    static Integer told = 0;

    @Override
    public Integer put(String key, Integer value) {
      told = value;
      return super.put(key, value);
    }
  }

  private final SeqLock lock = new SeqLock();
  private int stones;

  void lay(int n) {
    lock.write(() -> stones = n);
  }

  Map<String, Integer> wrong() {
    Map<String, Integer> map = new Telling();
    long s = lock.readBegin();
    map.put("stones", stones); // expect: EscapeArgument
    return lock.validate(s) ? map : Map.of();
  }

  Map<String, Integer> right() {
    Map<String, Integer> map = new Telling();
    long s = lock.readBegin();
    int n = stones;
    if (lock.readRetry(s)) return Map.of();
    map.put("stones", n);
    return map;
  }
}
