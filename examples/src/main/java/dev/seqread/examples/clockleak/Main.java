package dev.seqread.examples.clockleak;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Sets the clock without a pause in one thread and reads it in another. */
public final class Main {
  /** Every time that is set is a multiple of it, and no mixture of two such times is. */
  private static final long STEP = 999_999_999;

  private static final long READS_BETWEEN_LOOKS = 1_000;

  private final Clock clock = new Clock();
  private volatile boolean done;
  private long reads;
  private long torn;

  private Main() {}

  /** Runs for a number of milliseconds, 2000 if none is given. */
  public static void main(String[] args) throws InterruptedException {
    new Main().run(args.length == 0 ? 2_000 : Long.parseLong(args[0]));
  }

  private void run(long millis) throws InterruptedException {
    Thread writer = new Thread(this::write, "writer");
    writer.start();
    long begun = System.nanoTime();
    long end = begun + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() < end) {
      read();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    done = true;
    writer.join();
    print("consistent reads", reads - torn);
    print("torn reads", torn);
    print("retries", clock.retries());
    print("reads a second", Math.round(reads / seconds));
  }

  private void write() {
    for (long time = 0; !done; time += STEP) {
      clock.set(time);
    }
  }

  private void read() {
    for (long i = 0; i < READS_BETWEEN_LOOKS; i++) {
      reads++;
      if (clock.now() % STEP != 0) {
        torn++;
      }
    }
  }

  private static void print(String what, long count) {
    System.out.printf(Locale.ROOT, "  %-17s %,13d%n", what, count);
  }
}
