import dev.seqread.SeqCount;
import dev.seqread.SeqGuarded;
import java.util.ArrayDeque;
import java.util.Deque;

/** Precise mode: the guarded object is taken out of a local deque, or handed to a static helper. */
class UrnAshes {
  static final class Ash {
    long grams;
  }

  private final SeqCount count = new SeqCount();

  @SeqGuarded("count")
  private final Ash ash = new Ash();

  synchronized void pour(long g) {
    count.writeBegin();
    ash.grams = g;
    count.writeEnd();
  }

  private static long grams(Ash a) {
    return a.grams;
  }

  long queued() {
    Deque<Ash> queue = new ArrayDeque<>();
    long s = count.readBegin();
    queue.add(ash);
    return queue.peekFirst().grams; // expect: EscapeReturn
  }

  long handed() {
    long s = count.readBegin();
    return grams(ash); // expect: EscapeReturn
  }

  long right() {
    long s = count.readBegin();
    long g = grams(ash);
    return count.readRetry(s) ? 0 : g;
  }
}
