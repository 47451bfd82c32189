import dev.seqread.SeqLock;
import dev.seqread.Tentative;
import java.util.ArrayList;
import java.util.List;

/** The buffer was fresh, and lies in a common list by the time that it is lent. */
class RampartFlag {
  final List<int[]> flags = new ArrayList<>();
  private final SeqLock lock = new SeqLock();
  private int colour;

  void hoist(int c) {
    lock.write(() -> colour = c);
  }

  private boolean load(@Tentative int[] out) {
    long s = lock.readBegin();
    out[0] = colour;
    return lock.validate(s);
  }

  boolean wrong() {
    int[] flag = new int[1];
    flags.add(flag);
    return load(flag); // expect: EscapeStore
  }

  boolean right() {
    int[] flag = new int[1];
    if (!load(flag)) return false;
    flags.add(flag);
    return true;
  }
}
