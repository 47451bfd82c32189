package dev.seqread.processor.state;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The branches whose arms have not met, by block, and what the condition of each tentatively
 * depends on: all that happens in an arm does so too. Immutable.
 */
record Branches(SortedMap<Integer, Taint> conditions) {
  static final Branches NONE = new Branches(Collections.emptySortedMap());

  Branches enter(int block, Taint condition) {
    Taint tentative = condition.tentativePart();
    if (!tentative.isTentative()) {
      return this;
    }
    SortedMap<Integer, Taint> more = new TreeMap<>(conditions);
    more.merge(block, tentative, Taint::union);
    return new Branches(more);
  }

  /** Leaves the branches whose arms meet. */
  Branches leave(Set<Integer> blocks) {
    if (conditions.keySet().stream().noneMatch(blocks::contains)) {
      return this;
    }
    SortedMap<Integer, Taint> rest = new TreeMap<>(conditions);
    rest.keySet().removeAll(blocks);
    return new Branches(rest);
  }

  Branches mapTaints(UnaryOperator<Taint> change) {
    SortedMap<Integer, Taint> changed = new TreeMap<>();
    conditions.forEach(
        (block, taint) -> {
          Taint tentative = change.apply(taint).tentativePart();
          if (tentative.isTentative()) {
            changed.put(block, tentative);
          }
        });
    return changed.equals(conditions) ? this : new Branches(changed);
  }

  /** What all of them together depend on. */
  Taint taint() {
    return conditions.values().stream().reduce(Taint.NONE, Taint::union);
  }

  Branches union(Branches other) {
    SortedMap<Integer, Taint> all = new TreeMap<>(conditions);
    other.conditions.forEach((block, taint) -> all.merge(block, taint, Taint::union));
    return new Branches(all);
  }
}
