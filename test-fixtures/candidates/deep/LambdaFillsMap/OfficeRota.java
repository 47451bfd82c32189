import dev.seqread.SeqLock;
import java.util.Map;
import java.util.TreeMap;

/** What the remapping function computes lies in the map afterwards. */
class OfficeRota {
  private final SeqLock lock = new SeqLock();
  private int hours;

  void work(int h) {
    lock.write(() -> hours = h);
  }

  Map<String, Integer> wrong(String who) {
    Map<String, Integer> rota = new TreeMap<>();
    rota.put(who, 1);
    long s = lock.readBegin();
    rota.merge(who, 1, (old, one) -> old + one * hours);
    return rota; // expect: EscapeReturn
  }

  Map<String, Integer> right(String who) {
    long s;
    Map<String, Integer> rota;
    do {
      rota = new TreeMap<>();
      rota.put(who, 1);
      s = lock.readBegin();
      rota.merge(who, 1, (old, one) -> old + one * hours);
    } while (lock.readRetry(s));
    return rota;
  }
}
