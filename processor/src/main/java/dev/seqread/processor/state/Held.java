package dev.seqread.processor.state;

import dev.seqread.processor.ir.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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
  private Held join(Held other) {
    Held weaker = mode.compareTo(other.mode) <= 0 ? this : other;
    return weaker.withOwed(owed || other.owed);
  }

  /** The locks that are held on both of two ways. */
  static Map<Symbol, Held> common(Map<Symbol, Held> a, Map<Symbol, Held> b) {
    if (a.equals(b)) {
      return a;
    }
    Map<Symbol, Held> both = new LinkedHashMap<>();
    a.forEach(
        (lock, how) -> {
          Held there = b.get(lock);
          if (there != null) {
            both.put(lock, how.join(there));
          }
        });
    return Collections.unmodifiableMap(both);
  }
}
