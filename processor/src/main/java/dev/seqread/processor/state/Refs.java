package dev.seqread.processor.state;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The objects that a reference <em>may</em> point to; null is not among them. The join is the
 * union.
 *
 * @param all in order
 */
public record Refs(List<Obj> all) {
  /** Of null, and of what has no state that can change. */
  public static final Refs NONE = new Refs(List.of());

  /** Of a reference of which nothing is known. */
  public static final Refs OUTSIDE = new Refs(List.of(Obj.OUTSIDE));

  public Refs {
    all = List.copyOf(all);
  }

  public static Refs of(Obj object) {
    return new Refs(List.of(object));
  }

  public static Refs of(Iterable<Obj> objects) {
    TreeSet<Obj> sorted = new TreeSet<>();
    objects.forEach(sorted::add);
    return sorted.isEmpty() ? NONE : new Refs(List.copyOf(sorted));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public Refs union(Refs other) {
    if (other.all.isEmpty() || equals(other)) {
      return this;
    }
    if (all.isEmpty()) {
      return other;
    }
    TreeSet<Obj> both = new TreeSet<>(all);
    both.addAll(other.all);
    return both.size() == all.size() ? this : new Refs(List.copyOf(both));
  }

  public Refs map(UnaryOperator<Obj> change) {
    if (all.isEmpty()) {
      return this;
    }
    Refs changed = of(all.stream().map(change).toList());
    return changed.equals(this) ? this : changed;
  }

  public Refs filter(Predicate<Obj> which) {
    return all.stream().allMatch(which) ? this : of(all.stream().filter(which).toList());
  }

  /** True if it <em>must</em> point to one certain object, unless it is null. */
  public boolean isCertain() {
    return all.size() == 1 && all.get(0).isOne();
  }
}
