import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;

/** Walking over the copies by their positions, or by a list iterator, takes nothing from them. */
class TurretGuard {
  private final SeqLock lock = new SeqLock();
  private String guard = "";

  void relieve(String g) {
    lock.write(() -> guard = g);
  }

  private static int letters(List<String> names) {
    int n = 0;
    for (String name : names) n++;
    names.forEach(name -> {});
    return n;
  }

  List<String> wrong() {
    List<String> names = new ArrayList<>();
    long s = lock.readBegin();
    names.add(guard + "!");
    int n = letters(names);
    if (lock.readRetry(s)) return names; // expect: StaleUse
    return names.subList(0, 1);
  }

  List<String> right() {
    List<String> names;
    long s;
    do {
      names = new ArrayList<>();
      s = lock.readBegin();
      names.add(guard + "!");
      int n = letters(names);
    } while (lock.readRetry(s));
    return names;
  }
}
