package dev.seqread.processor.state;

import dev.seqread.processor.ir.Place;

/**
 * Where a dependence came from.
 *
 * @param what the expression that was read: {@code this.seconds}
 * @param asked it is a call of which nothing is known
 */
public record Source(Place place, String what, boolean asked) {
  public Source(Place place, String what) {
    this(place, what, false);
  }

  /** The same, if it may be a read at all: nothing is known of the call that gave the value. */
  Source asking() {
    return new Source(place, what, true);
  }

  /** The earlier one, so that joins don't depend on an order; one that is a read for certain. */
  Source least(Source other) {
    if (asked != other.asked) {
      return asked ? other : this;
    }
    int order = place.compareTo(other.place);
    return order < 0 || order == 0 && what.compareTo(other.what) <= 0 ? this : other;
  }
}
