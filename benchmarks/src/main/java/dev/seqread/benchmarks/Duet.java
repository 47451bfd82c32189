package dev.seqread.benchmarks;

import java.util.function.LongSupplier;

/**
 * A writer, and the thread that calls as its reader. A burst begins when each has just seen the
 * other run, and counts if {@link ReadyTime} says that neither was stopped later.
 */
final class Duet implements AutoCloseable {
  private static final long NANOS = 500_000;
  private static final long LEAD_NANOS = 40_000;
  private static final long TOLERATED_NANOS = NANOS / 50;
  private static final long QUICK_ANSWER_NANOS = 2_000;
  private static final int READS_BETWEEN_LOOKS = 16;

  private final Contender contender;
  private final long pause;
  private final Thread writer = new Thread(this::writeBursts, "writer");
  private final ReadyTime readyTime = new ReadyTime();

  private int number;
  private volatile boolean closed;
  private volatile int called;
  private volatile int answered;
  private volatile long start;
  private volatile int begun;
  private volatile int ended;
  private volatile int left;

  /** The writer's part of a burst, published by {@link #left}. */
  private long writes;

  private boolean writerRan;

  /** Kept so that the compiler reads. */
  private long sums;

  /**
   * @param pause nanoseconds from the end of a write to the next one
   */
  Duet(Contender contender, long pause) {
    this.contender = contender;
    this.pause = pause;
    writer.setDaemon(true);
    writer.start();
  }

  /**
   * Reads as fast as possible.
   *
   * @param deadline of {@link System#nanoTime}: when to give up waiting for both to run
   */
  Burst read(long deadline) {
    return burst(deadline, this::readAll);
  }

  /** {@link #read}, and notes for each read how long it took. */
  Burst readTimed(long deadline, long[] latencies) {
    return burst(deadline, () -> readTimed(latencies));
  }

  private Burst burst(long deadline, LongSupplier reading) {
    number++;
    meet(deadline);
    start = System.nanoTime() + LEAD_NANOS;
    begun = number;
    long before = readyTime.nanos();
    boolean inTime = awaitStart();
    long triesBefore = contender.tries;
    long reads = reading.getAsLong();
    long nanos = System.nanoTime() - start;
    ended = number;
    long retries = contender.tries - triesBefore - reads;
    boolean readerRan = inTime && readyTime.nanos() - before < TOLERATED_NANOS;
    while (left != number) {
      Thread.onSpinWait();
    }
    return new Burst(readerRan && writerRan, nanos, reads, retries, writes);
  }

  private long readAll() {
    long reads = 0;
    do {
      for (int i = 0; i < READS_BETWEEN_LOOKS; i++) {
        sums += contender.read();
      }
      reads += READS_BETWEEN_LOOKS;
    } while (System.nanoTime() - start < NANOS);
    return reads;
  }

  private long readTimed(long[] latencies) {
    int reads = 0;
    long to;
    do {
      long from = System.nanoTime();
      sums += contender.read();
      to = System.nanoTime();
      latencies[reads++] = to - from;
    } while (to - start < NANOS && reads < latencies.length);
    return reads;
  }

  /** Returns when the writer has just answered at once, or at the deadline. */
  private void meet(long deadline) {
    long asked;
    long now;
    int call = called;
    do {
      asked = System.nanoTime();
      called = ++call;
      while (answered != call) {
        Thread.onSpinWait();
      }
      now = System.nanoTime();
    } while (now - asked > QUICK_ANSWER_NANOS && now < deadline);
  }

  private void writeBursts() {
    try (ReadyTime own = new ReadyTime()) {
      for (int burst = 1; awaitBegin(burst); burst++) {
        long before = own.nanos();
        boolean inTime = awaitStart();
        writes = pause == 0 ? writeAll(burst) : writePaced(burst);
        writerRan = inTime && own.nanos() - before < TOLERATED_NANOS;
        left = burst;
      }
    }
  }

  private boolean awaitBegin(int burst) {
    while (begun != burst && !closed) {
      answered = called;
    }
    return !closed;
  }

  private long writeAll(int burst) {
    long done = 0;
    while (ended != burst) {
      contender.write(++done);
    }
    return done;
  }

  private long writePaced(int burst) {
    long done = 0;
    while (ended != burst) {
      contender.write(++done);
      long next = System.nanoTime() + pause;
      while (System.nanoTime() < next && ended != burst) {
        Thread.onSpinWait();
      }
    }
    return done;
  }

  private boolean awaitStart() {
    long now;
    do {
      now = System.nanoTime();
    } while (now < start);
    return now - start < TOLERATED_NANOS;
  }

  @Override
  public void close() {
    closed = true;
    readyTime.close();
  }
}
