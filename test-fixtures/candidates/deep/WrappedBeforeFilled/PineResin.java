import dev.seqread.SeqLock;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** An iterator and a part of a view see what is set afterwards in the array behind them. */
class PineResin {
  private final SeqLock lock = new SeqLock();
  private String resin = "";

  void tap(String r) {
    lock.write(() -> resin = r);
  }

  Iterator<String> iterator() {
    String[] own = {"", "pine"};
    Iterator<String> it = Arrays.asList(own).iterator();
    long s = lock.readBegin();
    own[0] = resin;
    return it; // expect: EscapeReturn
  }

  List<String> part() {
    String[] own = {"", "pine"};
    List<String> part = Arrays.asList(own).subList(0, 1);
    long s = lock.readBegin();
    own[0] = resin;
    if (lock.readRetry(s)) return part; // expect: StaleUse
    return List.of();
  }

  List<String> right() {
    String[] own = {"", "pine"};
    List<String> view = Arrays.asList(own);
    long s;
    do {
      s = lock.readBegin();
      own[0] = resin;
    } while (lock.readRetry(s));
    return view;
  }
}
