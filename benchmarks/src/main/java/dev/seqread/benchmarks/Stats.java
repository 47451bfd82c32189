package dev.seqread.benchmarks;

import java.util.stream.DoubleStream;

/** What is made of several measurements of one thing. */
final class Stats {
  private Stats() {}

  /** NaN if there is none. */
  static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
