package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.Place;
import java.util.Optional;

/** What a path does that another thread may notice, or that orders what it notices. */
sealed interface Step {
  Place place();

  /** A load. */
  record Load(Spot spot, Order order, Term.Look value, Place place) implements Step {}

  /**
   * A store.
   *
   * @param atomic it reads and writes in one
   * @param answer of a compare-and-set, what tells whether it stored
   */
  record Store(
      Spot spot, Order order, Term value, boolean atomic, Optional<Term> answer, Place place)
      implements Step {}

  /** A fence. */
  record Fence(Barrier barrier, Place place) implements Step {}

  /** A monitor or lock is taken. */
  record Enter(Place place) implements Step {}

  /** A monitor or lock is released. */
  record Exit(Place place) implements Step {}

  /**
   * A call of which nothing is known here.
   *
   * @param given it runs a function that somebody else wrote
   */
  record Run(String name, boolean given, Place place) implements Step {}
}
