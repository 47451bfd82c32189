package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Related;
import java.util.List;

/**
 * Where a protocol does not keep what it promises.
 *
 * @param kind what is wrong
 * @param message with the reordering that it allows
 * @param related the other steps that are concerned
 */
public record Weakness(
    Kind kind, Place place, String message, String advice, List<Related> related) {
  public Weakness {
    related = List.copyOf(related);
  }

  /** What may be wrong. */
  public enum Kind {
    /** Its answer is the opposite of what it is marked with. */
    INVERTED,
    /** Anything that lets torn values validate. */
    WEAK
  }
}
