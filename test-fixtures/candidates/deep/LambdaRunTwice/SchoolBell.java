import dev.seqread.SeqLock;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The same printing lambda is run on a torn hour first, and on a constant later. */
class SchoolBell {
  private final SeqLock lock = new SeqLock();
  private int hour;

  void tick() {
    lock.write(() -> hour++);
  }

  boolean wrong() {
    IntConsumer ring = h -> System.out.println(h);
    long s = lock.readBegin();
    IntStream.of(hour).forEach(ring); // expect: EscapeArgument
    if (lock.readRetry(s)) return false;
    IntStream.range(0, 3).forEach(ring);
    return true;
  }

  boolean right() {
    IntConsumer ring = h -> System.out.println(h);
    long s = lock.readBegin();
    int h = hour;
    if (lock.readRetry(s)) return false;
    IntStream.of(h).forEach(ring);
    IntStream.range(0, 3).forEach(ring);
    return true;
  }
}
