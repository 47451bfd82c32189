import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;

/** The outer list has gone to everybody; the inner one is filled inside the section. */
class IvoryKeys {
  static final List<List<Integer>> PUBLIC = new ArrayList<>();
  private final SeqLock lock = new SeqLock();
  private int key;

  void press(int k) {
    lock.write(() -> key = k);
  }

  boolean wrong() {
    List<Integer> inner = new ArrayList<>();
    List<List<Integer>> outer = new ArrayList<>();
    outer.add(inner);
    PUBLIC.addAll(outer);
    long s = lock.readBegin();
    inner.add(key); // expect: EscapeArgument
    return lock.validate(s);
  }

  boolean right() {
    List<Integer> inner = new ArrayList<>();
    List<List<Integer>> outer = new ArrayList<>();
    outer.add(inner);
    long s = lock.readBegin();
    inner.add(key);
    if (lock.readRetry(s)) return false;
    PUBLIC.addAll(outer);
    return true;
  }
}
