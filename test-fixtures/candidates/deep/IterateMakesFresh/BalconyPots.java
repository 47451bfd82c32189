import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What an iterator over the common list gives is common, too. */
class BalconyPots {
  static final class Pot {
    int water;
  }

  final List<Pot> pots = new ArrayList<>(List.of(new Pot(), new Pot()));
  private final SeqLock lock = new SeqLock();
  private int water;

  void rain(int n) {
    lock.write(() -> water = n);
  }

  boolean wrong() {
    Pot last = new Pot();
    for (Iterator<Pot> it = pots.iterator(); it.hasNext(); ) last = it.next();
    long s = lock.readBegin();
    last.water = water; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean right() {
    List<Pot> own = List.of(new Pot(), new Pot());
    Pot last = new Pot();
    for (Iterator<Pot> it = own.iterator(); it.hasNext(); ) last = it.next();
    long s = lock.readBegin();
    last.water = water;
    return lock.validate(s);
  }
}
