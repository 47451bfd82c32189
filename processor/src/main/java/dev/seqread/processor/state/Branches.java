package dev.seqread.processor.state;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * The branches whose arms have not met, by block, and what the condition of each tentatively
 * depends on: all that happens in an arm does so too. Immutable.
 *
 * @param choices those on which the values that are assigned depend
 * @param retreats those that only decided to retry: effects depend on them, values do not
 */
record Branches(SortedMap<Integer, Taint> choices, SortedMap<Integer, Taint> retreats) {
  static final Branches NONE =
      new Branches(Collections.emptySortedMap(), Collections.emptySortedMap());

  Branches enter(int block, Taint condition) {
    if (!condition.isTentative()) {
      return this;
    }
    SortedMap<Integer, Taint> more = new TreeMap<>(choices);
    more.merge(block, condition.tentativePart(), Taint::union);
    return new Branches(more, retreats);
  }

  /** Comes to where some sections have been given up for another attempt. */
  Branches retreat(BiPredicate<Integer, Dep> givenUp) {
    SortedMap<Integer, Taint> decided =
        map(choices, (block, taint) -> taint.keep(dep -> givenUp.test(block, dep)));
    return decided.isEmpty()
        ? this
        : new Branches(
            map(choices, (block, taint) -> taint.keep(dep -> !givenUp.test(block, dep))),
            union(retreats, decided));
  }

  /** Leaves the branches whose arms meet. */
  Branches leave(Set<Integer> blocks) {
    if (Collections.disjoint(choices.keySet(), blocks)
        && Collections.disjoint(retreats.keySet(), blocks)) {
      return this;
    }
    return new Branches(minus(choices, blocks), minus(retreats, blocks));
  }

  private static SortedMap<Integer, Taint> minus(
      SortedMap<Integer, Taint> branches, Set<Integer> blocks) {
    SortedMap<Integer, Taint> rest = new TreeMap<>(branches);
    rest.keySet().removeAll(blocks);
    return rest;
  }

  Branches mapTaints(UnaryOperator<Taint> change) {
    BiFunction<Integer, Taint, Taint> each = (block, taint) -> change.apply(taint);
    Branches changed = new Branches(map(choices, each), map(retreats, each));
    return changed.equals(this) ? this : changed;
  }

  private static SortedMap<Integer, Taint> map(
      SortedMap<Integer, Taint> branches, BiFunction<Integer, Taint, Taint> change) {
    SortedMap<Integer, Taint> changed = new TreeMap<>();
    branches.forEach(
        (block, taint) -> {
          Taint tentative = change.apply(block, taint).tentativePart();
          if (tentative.isTentative()) {
            changed.put(block, tentative);
          }
        });
    return changed;
  }

  /** What values that are assigned depend on. */
  Taint choosing() {
    return union(choices);
  }

  /** What all of them together depend on. */
  Taint all() {
    return choosing().union(union(retreats));
  }

  private static Taint union(SortedMap<Integer, Taint> branches) {
    return branches.values().stream().reduce(Taint.NONE, Taint::union);
  }

  Branches union(Branches other) {
    return new Branches(union(choices, other.choices), union(retreats, other.retreats));
  }

  private static SortedMap<Integer, Taint> union(
      SortedMap<Integer, Taint> a, SortedMap<Integer, Taint> b) {
    SortedMap<Integer, Taint> all = new TreeMap<>(a);
    b.forEach((block, taint) -> all.merge(block, taint, Taint::union));
    return all;
  }
}
