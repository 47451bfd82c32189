import dev.seqread.SeqLock;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** An anonymous consumer adds torn values to a field of its surroundings. */
class UmbrellaSpokes {
  private final SeqLock lock = new SeqLock();
  private final int[] spokes = new int[8];
  int total;

  void bend(int i) {
    lock.write(() -> spokes[i]++);
  }

  boolean sum() {
    long s = lock.readBegin();
    IntStream.of(spokes[0], spokes[1])
        .forEach(
            new IntConsumer() {
              @Override
              public void accept(int spoke) {
                total = spoke; // expect: EscapeStore
              }
            });
    return lock.validate(s);
  }

  int sumOwn() {
    for (; ; ) {
      long s = lock.readBegin();
      int sum = IntStream.of(spokes[0], spokes[1]).sum();
      if (lock.validate(s)) return sum;
    }
  }
}
