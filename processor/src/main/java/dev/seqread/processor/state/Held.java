package dev.seqread.processor.state;

import dev.seqread.processor.ir.Place;

/**
 * A lock that is held.
 *
 * @param taken where, by this body
 * @param owed this body has to release it
 * @param stamped its release needs a stamp
 */
public record Held(Mode mode, Place taken, boolean owed, boolean stamped) {
  Held withOwed(boolean changed) {
    return new Held(mode, taken, changed, stamped);
  }

  /** The weaker mode, and the duties of either. */
  Held join(Held other) {
    Held weaker = mode.compareTo(other.mode) <= 0 ? this : other;
    return weaker.withOwed(owed || other.owed);
  }
}
