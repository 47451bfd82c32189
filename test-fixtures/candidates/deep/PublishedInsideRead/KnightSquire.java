import dev.seqread.SeqLock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Others find the array in the queue, and write in it while it is read. */
class KnightSquire {
  private final SeqLock lock = new SeqLock();
  private final Queue<int[]> squires = new ConcurrentLinkedQueue<>();

  void serve(int n) {
    lock.write(
        () -> {
          for (int[] squire : squires) squire[0] = n;
        });
  }

  int wrong() {
    int[] squire = new int[1];
    squires.add(squire);
    long s = lock.readBegin();
    int n = squire[0];
    return n; // expect: EscapeReturn
  }

  int right() {
    int[] squire = new int[1];
    squires.add(squire);
    long s;
    int n;
    do {
      s = lock.readBegin();
      n = squire[0];
    } while (lock.readRetry(s));
    return n;
  }
}
