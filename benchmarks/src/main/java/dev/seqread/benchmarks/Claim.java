package dev.seqread.benchmarks;

import java.util.List;

/**
 * What the project promises of its speed.
 *
 * @param text the promise
 * @param group the benchmarks it is about
 * @param contender whose number is divided
 * @param baseline whose number it is divided by
 * @param setting the number of threads, or how often the writer wrote
 * @param metric the number; a cost, so less is better
 * @param limit the greatest ratio that keeps the promise
 * @param sizes the payloads for which it is promised
 */
record Claim(
    String text,
    String group,
    String contender,
    String baseline,
    String setting,
    String metric,
    double limit,
    List<Integer> sizes) {
  static final List<Claim> ALL =
      List.of(
          read("open-coded read / StampedLock optimistic", "seqLock", "stampedOptimistic", 1.05),
          read("read with a lambda / open-coded", "seqLockLambda", "seqLock", 1.10),
          read(
              "read with a lambda and state / open-coded",
              "seqLockLambdaWithState",
              "seqLock",
              1.10),
          write("SeqLock write / StampedLock write", "seqLock", "stampedWriteLock", 0.6),
          write("SeqCount write / StampedLock write", "seqCount", "stampedWriteLock", 0.35),
          new Claim(
              "bounded read / StampedLock optimistic with fallback, incessant writer",
              Bursts.GROUP,
              "seqLockLambda",
              "stampedOptimistic",
              "incessant",
              Bursts.NANOS_PER_READ,
              1.0,
              List.of(Contender.LONGS)),
          cell("cell read / open-coded", "readCell", "readByHand", 1.10),
          cell("cell write / publishing a new record", "writeCell", "writeVolatile", 0.8));

  private static Claim read(String text, String contender, String baseline, double limit) {
    return new Claim(
        text, "Reads", contender, baseline, "1", Measure.NANOS, limit, List.of(2, 4, 16));
  }

  /** To store 16 longs costs as much as a lock, and runs beside part of it. */
  private static Claim write(String text, String contender, String baseline, double limit) {
    return new Claim(text, "Writes", contender, baseline, "1", Measure.NANOS, limit, List.of(2, 4));
  }

  private static Claim cell(String text, String contender, String baseline, double limit) {
    return new Claim(
        text, "Cells", contender, baseline, "1", Measure.NANOS, limit, List.of(Contender.LONGS));
  }
}
