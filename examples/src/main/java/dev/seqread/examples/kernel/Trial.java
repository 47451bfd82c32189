package dev.seqread.examples.kernel;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A use case under a writer that never pauses. */
final class Trial {
  private static final int READS_BETWEEN_LOOKS = 100;

  private final UseCase useCase;
  private final Runnable write;
  private volatile boolean done;
  private volatile long written;
  private long reads;
  private long torn;

  /**
   * @param write makes one change, in whatever way is on trial
   */
  Trial(UseCase useCase, Runnable write) {
    this.useCase = useCase;
    this.write = write;
  }

  /** The trial of a writer that keeps to the rules. */
  static Trial of(UseCase useCase) {
    return new Trial(useCase, () -> useCase.write(useCase::change));
  }

  /** Runs for a number of milliseconds, 1000 if none is given, and prints what was seen. */
  static void main(UseCase useCase, String[] args) throws InterruptedException {
    Trial trial = of(useCase);
    trial.run(args.length == 0 ? 1_000 : Long.parseLong(args[0]));
    System.out.printf(
        Locale.ROOT,
        "%s: %,d reads, %,d writes, %,d torn%n",
        useCase.getClass().getSimpleName(),
        trial.reads,
        trial.written,
        trial.torn);
    if (trial.torn != 0) {
      System.exit(1);
    }
  }

  /** Runs for some time. */
  void run(long millis) throws InterruptedException {
    done = false;
    Thread writer = new Thread(this::writeUntilDone, "writer");
    writer.setDaemon(true);
    writer.start();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    do {
      for (int i = 0; i < READS_BETWEEN_LOOKS; i++) {
        reads++;
        if (!useCase.readsWhole()) {
          torn++;
        }
      }
    } while (System.nanoTime() < end);
    done = true;
    writer.join();
  }

  private void writeUntilDone() {
    for (long count = 1; !done; count++) {
      write.run();
      written = count;
    }
  }

  long reads() {
    return reads;
  }

  long written() {
    return written;
  }

  long torn() {
    return torn;
  }
}
