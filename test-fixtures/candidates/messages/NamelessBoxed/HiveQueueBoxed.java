import dev.seqread.SeqLock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An int is widened and boxed on its way into a shared queue. */
final class HiveQueueBoxed {
  private final SeqLock lock = new SeqLock();
  private final Queue<Long> news = new ConcurrentLinkedQueue<>();
  private int bees;
  private int drones;

  void tell() {
    long s;
    do {
      s = lock.readBegin();
      long all = bees + drones;
      news.add(all); // expect: EscapeArgument
    } while (lock.readRetry(s));
  }

  Long heard() {
    return news.poll();
  }

  void swarm(int lost) {
    lock.write(
        () -> {
          bees -= lost;
          drones = 0;
        });
  }
}
