package dev.seqread.examples.quotes;

import dev.seqread.SeqCell;

/**
 * The best prices of one instrument. Quote number {@code n} of the feed is computed from {@code n},
 * so that a quote that was mixed from two is found out.
 *
 * @param number of the update, counted from 0
 * @param bid in hundredths of a cent
 * @param ask in hundredths of a cent
 */
@SeqCell
public record Quote(long number, long bid, long ask, int bidSize, int askSize) {
  /** The quote with the number. */
  public static Quote numbered(long number) {
    long bid = 1_000_000 + number * 7919 % 10_007;
    long spread = 1 + number % 5;
    return new Quote(number, bid, bid + spread, (int) (number % 997), (int) (number % 991));
  }

  /** Whether all components belong to the number. */
  public boolean isWhole() {
    return equals(numbered(number));
  }
}
