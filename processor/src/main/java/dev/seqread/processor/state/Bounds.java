package dev.seqread.processor.state;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Upper bounds of an integer. The sign is not argued about.
 *
 * @param below arrays that it is a valid index of
 * @param upto arrays whose length it does not exceed; contains {@code below}
 * @param limited something that is not tentative, or the length of some array, bounds it
 */
public record Bounds(Set<Symbol> below, Set<Symbol> upto, boolean limited) {
  public static final Bounds NONE = new Bounds(Set.of(), Set.of(), false);
  public static final Bounds LIMITED = new Bounds(Set.of(), Set.of(), true);

  public Bounds {
    below = Set.copyOf(below);
    upto = Set.copyOf(upto);
  }

  /** The length of an array. */
  public static Bounds lengthOf(Symbol array) {
    return new Bounds(Set.of(), Set.of(array), true);
  }

  /** The join: what bounds both. */
  public Bounds join(Bounds other) {
    return equals(other)
        ? this
        : new Bounds(
            common(below, other.below), common(upto, other.upto), limited && other.limited);
  }

  /** What bounds either: the bounds of the smaller of two numbers. */
  public Bounds or(Bounds other) {
    return new Bounds(all(below, other.below), all(upto, other.upto), limited || other.limited);
  }

  /** The bounds of something less than a number with these. */
  public Bounds strict() {
    return new Bounds(upto, upto, limited);
  }

  /** The bounds of arithmetic on numbers with these; it is taken to stay an index. */
  public Bounds kept() {
    return new Bounds(upto, upto, limited);
  }

  public Bounds rename(UnaryOperator<Symbol> names) {
    if (below.isEmpty() && upto.isEmpty()) {
      return this;
    }
    return new Bounds(rename(below, names), rename(upto, names), limited);
  }

  private static Set<Symbol> rename(Set<Symbol> set, UnaryOperator<Symbol> names) {
    Set<Symbol> renamed = new HashSet<>();
    set.forEach(s -> renamed.add(names.apply(s)));
    return renamed;
  }

  private static Set<Symbol> common(Set<Symbol> a, Set<Symbol> b) {
    Set<Symbol> result = new HashSet<>(a);
    result.retainAll(b);
    return result;
  }

  private static Set<Symbol> all(Set<Symbol> a, Set<Symbol> b) {
    if (b.isEmpty()) {
      return a;
    }
    Set<Symbol> result = new HashSet<>(a);
    result.addAll(b);
    return result;
  }
}
