import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;

/** The attempts that gave up leave a note each, and the notes are returned with the answer. */
class CloverLeaf {
  private final SeqLock lock = new SeqLock();
  private int leaves;

  void grow(int n) {
    lock.write(() -> leaves = n);
  }

  boolean[] wrong() {
    boolean[] notes = new boolean[2];
    for (; ; ) {
      long s = lock.readBegin();
      int n = leaves;
      if (n == 3) {
        notes[0] = true;
        continue;
      }
      notes[1] = n > 3;
      if (lock.validate(s)) return notes; // expect: StaleUse
    }
  }

  List<Boolean> right() {
    for (; ; ) {
      List<Boolean> notes = new ArrayList<>();
      long s = lock.readBegin();
      int n = leaves;
      if (n == 3) continue;
      notes.add(n > 3);
      if (lock.validate(s)) return notes;
    }
  }
}
