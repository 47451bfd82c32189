package dev.seqread.processor.protocol;

import java.util.List;
import java.util.Optional;

/**
 * A path on which a section would be believed: the counter was read again, and found to be what the
 * stamp is.
 *
 * @param stamp the first look at the counter, or the parameter that is the stamp
 * @param again the second look
 * @param masked not all bits were compared
 * @param claims what holds on the path
 */
record Reading(Path path, Term stamp, Term.Look again, boolean masked, Claims claims) {

  /** Where the path reads the counter again. */
  int end() {
    return Ordering.indexOf(path.steps(), again);
  }

  /** Where the section begins on the path; empty if the stamp came in. */
  Optional<Integer> begin() {
    return stamp instanceof Term.Look look
        ? Optional.of(Ordering.indexOf(path.steps(), look))
        : Optional.empty();
  }

  /** The loads of the section that nothing but a fence keeps before the second look. */
  List<Step.Load> data() {
    return path.steps().subList(begin().map(b -> b + 1).orElse(0), end()).stream()
        .filter(Step.Load.class::isInstance)
        .map(Step.Load.class::cast)
        .filter(load -> !load.spot().key().equals(again.spot().key()))
        .toList();
  }

  /** True if the path asked whether the stamp is odd, or something like that. */
  boolean asksForOdd() {
    return masked || claims.asks(stamp) || claims.asks(again);
  }

  /** The readings of a path that says that a stamp was found to be valid. */
  static List<Reading> of(Path path, Claims claims) {
    return claims.equal().stream().flatMap(pair -> of(path, claims, pair).stream()).toList();
  }

  private static Optional<Reading> of(Path path, Claims claims, Claims.Pair pair) {
    if (pair.one() instanceof Term.Look one && pair.two() instanceof Term.Look two) {
      if (!one.spot().equals(two.spot()) || one.equals(two)) {
        return Optional.empty();
      }
      boolean inOrder = Ordering.indexOf(path.steps(), one) < Ordering.indexOf(path.steps(), two);
      return Optional.of(
          new Reading(path, inOrder ? one : two, inOrder ? two : one, pair.masked(), claims));
    }
    if (pair.one() instanceof Term.Look look && pair.two() instanceof Term.Input) {
      return Optional.of(new Reading(path, pair.two(), look, pair.masked(), claims));
    }
    return pair.two() instanceof Term.Look look && pair.one() instanceof Term.Input
        ? Optional.of(new Reading(path, pair.one(), look, pair.masked(), claims))
        : Optional.empty();
  }
}
