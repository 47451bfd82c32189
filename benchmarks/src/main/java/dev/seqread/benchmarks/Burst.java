package dev.seqread.benchmarks;

/**
 * A reader beside a writer for half a millisecond. It counts only if both had a processor whenever
 * they wanted one: they begin when each has just seen the other run, and {@link ReadyTime} tells
 * whether one was stopped later.
 */
final class Burst {
  private static final long NANOS = 500_000;
  private static final long LEAD_NANOS = 60_000;
  private static final long TOLERATED_NANOS = NANOS / 50;
  private static final long QUICK_ANSWER_NANOS = 2_000;
  private static final int READS_BETWEEN_LOOKS = 16;

  private final Contender contender;
  private final long pause;
  private final long deadline;
  private final Thread writer = new Thread(this::write, "writer");

  private volatile int call;
  private volatile int answer;
  private volatile long start;
  private volatile boolean ended;

  private long nanos;
  private long reads;
  private long retries;
  private long sums;
  private boolean readerRan;
  private long writes;
  private boolean writerRan;

  /**
   * @param pause nanoseconds from the end of a write to the next one
   * @param deadline of {@link System#nanoTime}: when to give up waiting for both to run
   */
  Burst(Contender contender, long pause, long deadline) {
    this.contender = contender;
    this.pause = pause;
    this.deadline = deadline;
  }

  /** Reads as fast as possible. */
  void run() throws InterruptedException {
    run(this::readAll);
  }

  /** Reads as fast as possible and notes for each read how long it took. */
  void runTimed(long[] latencies) throws InterruptedException {
    run(() -> readTimed(latencies));
  }

  private void run(Runnable reading) throws InterruptedException {
    try (ReadyTime readyTime = new ReadyTime()) {
      writer.setDaemon(true);
      writer.start();
      meet();
      start = System.nanoTime() + LEAD_NANOS;
      long before = readyTime.nanos();
      boolean inTime = awaitStart();
      long triesBefore = contender.tries;
      reading.run();
      ended = true;
      retries = contender.tries - triesBefore - reads;
      readerRan = inTime && readyTime.nanos() - before < TOLERATED_NANOS;
    }
    writer.join();
  }

  private void readAll() {
    long now;
    do {
      for (int i = 0; i < READS_BETWEEN_LOOKS; i++) {
        sums += contender.read();
      }
      reads += READS_BETWEEN_LOOKS;
      now = System.nanoTime();
    } while (now - start < NANOS);
    nanos = now - start;
  }

  private void readTimed(long[] latencies) {
    int next = 0;
    long to;
    do {
      long from = System.nanoTime();
      sums += contender.read();
      to = System.nanoTime();
      latencies[next++] = to - from;
    } while (to - start < NANOS && next < latencies.length);
    reads = next;
    nanos = to - start;
  }

  private void write() {
    try (ReadyTime readyTime = new ReadyTime()) {
      while (start == 0) {
        answer = call;
      }
      long before = readyTime.nanos();
      boolean inTime = awaitStart();
      long done = 0;
      while (!ended) {
        contender.write(++done);
        if (pause != 0) {
          await(System.nanoTime() + pause);
        }
      }
      writes = done;
      writerRan = inTime && readyTime.nanos() - before < TOLERATED_NANOS;
    }
  }

  /** Returns when the writer has just answered at once, or at the deadline. */
  private void meet() {
    long asked;
    long answered;
    do {
      int number = call + 1;
      asked = System.nanoTime();
      call = number;
      while (answer != number) {
        Thread.onSpinWait();
      }
      answered = System.nanoTime();
    } while (answered - asked > QUICK_ANSWER_NANOS && answered < deadline);
  }

  private void await(long next) {
    while (System.nanoTime() < next && !ended) {
      Thread.onSpinWait();
    }
  }

  private boolean awaitStart() {
    long now;
    do {
      now = System.nanoTime();
    } while (now < start);
    return now - start < TOLERATED_NANOS;
  }

  /** Whether the burst counts. */
  boolean counts() {
    return readerRan && writerRan && sums >= 0;
  }

  double nanosPerRead() {
    return (double) nanos / reads;
  }

  /** Infinite if there was no write. */
  double nanosPerWrite() {
    return (double) nanos / writes;
  }

  double retriesPerRead() {
    return (double) retries / reads;
  }

  int reads() {
    return (int) reads;
  }
}
