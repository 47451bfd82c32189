package dev.seqread.examples.quotes;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Writes one quote after the other, and prints a live line of what has happened. */
final class Writer {
  private static final int WRITES_BETWEEN_LOOKS = 100;
  private static final int SPINS_BETWEEN_WRITES = 50;
  private static final long NANOS_BETWEEN_LINES = TimeUnit.MILLISECONDS.toNanos(100);

  private final Market market;
  private final String who;
  private long written;

  Writer(Market market, String who) {
    this.market = market;
    this.who = who;
  }

  /** Writes until the time has come. */
  void writeUntil(long endNanos) {
    long nextLine = System.nanoTime();
    while (System.nanoTime() - endNanos < 0) {
      for (int i = 0; i < WRITES_BETWEEN_LOOKS; i++) {
        write();
      }
      if (System.nanoTime() - nextLine >= 0) {
        print('\r');
        nextLine += NANOS_BETWEEN_LINES;
      }
    }
  }

  private void write() {
    market.quotes().write(Quote.numbered(written++));
    for (int i = 0; i < SPINS_BETWEEN_WRITES; i++) {
      Thread.onSpinWait();
    }
  }

  /** Prints the line so that the next one follows it. */
  void printLast() {
    print('\n');
  }

  private void print(char end) {
    Tally total = market.total();
    System.out.printf(
        Locale.ROOT,
        "%-10s %,11d updates %,13d reads %,11d retries %,9.1f us slowest %d torn%c",
        who,
        written,
        total.reads(),
        total.retries(),
        total.slowestNanos() / 1e3,
        total.torn(),
        end);
    System.out.flush();
  }
}
