package dev.seqread.examples.clock;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Reads the clock in one thread, while another makes it faster and slower all the time. */
public final class Main {
  private static final int READS_BETWEEN_LOOKS = 1_000;
  private static final int MOST_MILLIONTHS = 100_000;

  private final Clock clock = new Clock();
  private volatile boolean done;
  private long ticks;
  private long reads;
  private long backwards;

  private Main() {}

  /** Runs for a number of milliseconds, 2000 if none is given. */
  public static void main(String[] args) throws InterruptedException {
    new Main().run(args.length == 0 ? 2_000 : Long.parseLong(args[0]));
  }

  private void run(long millis) throws InterruptedException {
    Thread keeper = new Thread(this::keep, "keeper");
    keeper.start();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long last = 0;
    while (System.nanoTime() < end) {
      last = read(last);
    }
    done = true;
    keeper.join();
    print("ticks", ticks);
    print("reads", reads);
    print("steps backwards", backwards);
  }

  private void keep() {
    while (!done) {
      clock.tick(ticks++ % 2 == 0 ? MOST_MILLIONTHS : -MOST_MILLIONTHS);
    }
  }

  private long read(long before) {
    long last = before;
    for (int i = 0; i < READS_BETWEEN_LOOKS; i++) {
      long now = clock.nanos();
      reads++;
      backwards += now < last ? 1 : 0;
      last = now;
    }
    return last;
  }

  private static void print(String what, long count) {
    System.out.printf(Locale.ROOT, "  %-15s %,13d%n", what, count);
  }
}
