import dev.seqread.SeqLock;
import java.util.function.IntConsumer;

/** A local function fills the attempt's array when it is run; the twin's stores into a field. */
final class WindmillRunInside {
  private final SeqLock lock = new SeqLock();
  private int sails;
  private int stones;
  private int last;

  int[] parts() {
    int[] out = new int[3];
    long s;
    do {
      s = lock.readBegin();
      IntConsumer fill = i -> out[i] = sails + i * stones;
      fill.accept(0);
      fill.accept(1);
      fill.accept(2);
    } while (lock.readRetry(s));
    return out;
  }

  int sum() {
    long s;
    do {
      s = lock.readBegin();
      Runnable body = () -> last = sails + stones; // expect: EscapeStore
      body.run();
    } while (lock.readRetry(s));
    return 0;
  }

  void grind() {
    lock.write(
        () -> {
          sails--;
          stones++;
        });
  }
}
