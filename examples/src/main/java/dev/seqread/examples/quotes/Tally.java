package dev.seqread.examples.quotes;

import dev.seqread.SeqCell;

/**
 * What a reader has done so far. It publishes this in a cell, too, so that the live line can be
 * printed by another thread or process.
 *
 * @param retries tries to read that came to nothing, since a write came in between
 * @param torn quotes that were mixed from two: none, or the cell is broken
 * @param slowestNanos what the slowest read took, retries included
 */
@SeqCell
public record Tally(long reads, long retries, long torn, long slowestNanos) {
  /** What two readers have done together. */
  public Tally plus(Tally other) {
    return new Tally(
        reads + other.reads,
        retries + other.retries,
        torn + other.torn,
        Math.max(slowestNanos, other.slowestNanos));
  }
}
