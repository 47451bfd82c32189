import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All that follows the name is put on a common list, not only the first of it. */
class WicketGate {
  static final List<Object> KEPT = new ArrayList<>();
  private final SeqLock lock = new SeqLock();
  private int runs;

  void run(int n) {
    lock.write(() -> runs = n);
  }

  private static void keep(String name, Object... things) {
    KEPT.addAll(Arrays.asList(things));
  }

  private static int count(String name, Object... things) {
    return things.length;
  }

  boolean wrong() {
    List<Integer> own = new ArrayList<>();
    keep("gate", 1, "b", own);
    long s = lock.readBegin();
    own.add(runs); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean right() {
    List<Integer> own = new ArrayList<>();
    count("gate", 1, "b", own);
    long s = lock.readBegin();
    own.add(runs);
    return lock.validate(s);
  }
}
