package dev.seqread.processor.state;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The branches whose arms have not met, and what the condition of each depends on: all that happens
 * in an arm does so too (the program counter label of Denning and Denning, "Certification of
 * programs for secure information flow", 1977). Immutable.
 *
 * @param open by the number of the branch in {@link Regions}
 */
record Branches(SortedMap<Integer, Taint> open) {
  static final Branches NONE = new Branches(Collections.emptySortedMap());

  Branches {
    open = Collections.unmodifiableSortedMap(open);
  }

  Branches enter(int branch, Taint condition) {
    if (!condition.isTentative()) {
      return this;
    }
    SortedMap<Integer, Taint> more = new TreeMap<>(open);
    more.merge(branch, condition.tentativePart(), Taint::union);
    return new Branches(more);
  }

  /** Leaves the branches whose arms meet. */
  Branches leave(Set<Integer> branches) {
    if (Collections.disjoint(open.keySet(), branches)) {
      return this;
    }
    SortedMap<Integer, Taint> rest = new TreeMap<>(open);
    rest.keySet().removeAll(branches);
    return new Branches(rest);
  }

  /** Without what a branch depends on by a section. */
  Branches without(int branch, Dep dep) {
    SortedMap<Integer, Taint> rest = new TreeMap<>(open);
    Taint taint = rest.getOrDefault(branch, Taint.NONE).without(dep);
    rest.put(branch, taint);
    if (taint.isOwned()) {
      rest.remove(branch);
    }
    return new Branches(rest);
  }

  Branches mapTaints(UnaryOperator<Taint> change) {
    SortedMap<Integer, Taint> changed = new TreeMap<>();
    open.forEach(
        (branch, taint) -> {
          Taint after = change.apply(taint);
          if (!after.isOwned()) {
            changed.put(branch, after);
          }
        });
    return changed.equals(open) ? this : new Branches(changed);
  }

  /** What all of them together depend on. */
  Taint all() {
    return open.values().stream().reduce(Taint.NONE, Taint::union);
  }

  Branches union(Branches other) {
    if (equals(other)) {
      return this;
    }
    SortedMap<Integer, Taint> both = new TreeMap<>(open);
    other.open.forEach((branch, taint) -> both.merge(branch, taint, Taint::union));
    return new Branches(both);
  }
}
