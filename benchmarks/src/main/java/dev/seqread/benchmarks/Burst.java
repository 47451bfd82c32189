package dev.seqread.benchmarks;

/**
 * What half a millisecond of reading beside a writer has come to.
 *
 * @param counts whether both threads ran whenever they were ready to
 */
record Burst(boolean counts, long nanos, long reads, long retries, long writes) {
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
}
