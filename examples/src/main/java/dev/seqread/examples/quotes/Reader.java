package dev.seqread.examples.quotes;

/** Reads quotes without a pause, and keeps a tally of it. */
final class Reader {
  private static final int READS_BETWEEN_LOOKS = 1_000;

  private final QuoteCell quotes;
  private final TallyCell tally;
  private long reads;
  private long retries;
  private long torn;
  private long slowestNanos;

  Reader(QuoteCell quotes, TallyCell tally) {
    this.quotes = quotes;
    this.tally = tally;
  }

  /** Reads until the time has come. */
  void readUntil(long endNanos) {
    while (System.nanoTime() - endNanos < 0) {
      for (int i = 0; i < READS_BETWEEN_LOOKS; i++) {
        read();
      }
      tally.write(new Tally(reads, retries, torn, slowestNanos));
    }
  }

  private void read() {
    long begun = System.nanoTime();
    while (!quotes.tryRead(this::check)) {
      retries++;
      Thread.onSpinWait();
    }
    slowestNanos = Math.max(slowestNanos, System.nanoTime() - begun);
    reads++;
  }

  private void check(Quote quote) {
    if (!quote.isWhole()) {
      torn++;
    }
  }
}
