package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.Place;
import java.util.List;
import java.util.Optional;

/**
 * One way through a body.
 *
 * @param steps in order
 * @param facts what was found to be true or false on it
 * @param result what it returns, if it returns something
 * @param thrown it ends in an exception
 * @param end where it leaves
 */
record Path(List<Step> steps, List<Fact> facts, Optional<Term> result, boolean thrown, Place end) {
  Path {
    steps = List.copyOf(steps);
    facts = List.copyOf(facts);
  }

  /** A condition and its answer. */
  record Fact(Term condition, boolean truth) {}
}
