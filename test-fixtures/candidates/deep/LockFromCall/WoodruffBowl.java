import dev.seqread.SeqLock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Between two look-ups under the same key another thread may have put another lock there. */
class WoodruffBowl {
  private final Map<String, SeqLock> locks = new ConcurrentHashMap<>();
  private int bowls;

  void fill(String key, int n) {
    locks.computeIfAbsent(key, k -> new SeqLock()).write(() -> bowls = n);
  }

  void drop(String key) {
    locks.remove(key);
  }

  int wrong(String key) {
    long s = locks.get(key).readBegin();
    int n = bowls;
    boolean torn = locks.get(key).readRetry(s); // expect: WrongStamp
    return torn ? -1 : n;
  }

  int right(String key) {
    SeqLock lock = locks.get(key);
    long s = lock.readBegin();
    int n = bowls;
    boolean torn = lock.readRetry(s);
    return torn ? -1 : n;
  }
}
