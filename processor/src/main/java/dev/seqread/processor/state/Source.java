package dev.seqread.processor.state;

import dev.seqread.processor.ir.Place;

/**
 * Where a dependence came from.
 *
 * @param what the expression that was read: {@code this.seconds}
 */
public record Source(Place place, String what) {
  /** The earlier one, so that joins don't depend on an order. */
  Source least(Source other) {
    int order = place.compareTo(other.place);
    return order < 0 || order == 0 && what.compareTo(other.what) <= 0 ? this : other;
  }
}
