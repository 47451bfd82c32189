package dev.seqread.processor.state;

import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Upper bounds of an integer. The sign is not argued about.
 *
 * @param below arrays that it is a valid index of
 * @param upto arrays whose length it does not exceed; contains {@code below}
 * @param under other values that it does not exceed
 * @param limited something that is not tentative, or the length of some array, bounds it
 * @param data what it was made of
 * @param most the greatest number that it can be
 */
public record Bounds(
    Set<Symbol> below, Set<Symbol> upto, Set<Symbol> under, boolean limited, Data data, long most) {
  /** The bound of what may be any number. */
  public static final long UNBOUNDED = Long.MAX_VALUE;

  public static final Bounds NONE =
      new Bounds(Set.of(), Set.of(), Set.of(), false, Data.FOUND, UNBOUNDED);
  public static final Bounds LIMITED =
      new Bounds(Set.of(), Set.of(), Set.of(), true, Data.FOUND, UNBOUNDED);

  /** What a number was made of, whatever decided that it is this one. */
  public enum Data {
    /** One of some numbers that are not tentative themselves. */
    STEADY,
    /** Computed from such numbers: a loop counter. */
    COUNTED,
    /** Anything. */
    FOUND
  }

  public Bounds {
    below = Set.copyOf(below);
    upto = Set.copyOf(upto);
    under = Set.copyOf(under);
  }

  /** The length of an array. */
  public static Bounds lengthOf(Symbol array) {
    return new Bounds(Set.of(), Set.of(array), Set.of(), true, Data.FOUND, UNBOUNDED);
  }

  /** Of a parameter, which bounds itself, and what a caller will know of it. */
  public static Bounds parameter(Symbol parameter) {
    return new Bounds(Set.of(), Set.of(parameter), Set.of(), false, Data.FOUND, UNBOUNDED);
  }

  /** Of a constant. */
  static Bounds constant(long number) {
    return new Bounds(Set.of(), Set.of(), Set.of(), false, Data.STEADY, number);
  }

  /** True if a reader with these bounds stays in the array as well as a consistent one does. */
  public boolean isIndexOf(Symbol array) {
    return below.contains(array) || isSteady();
  }

  /** True if it is no more than the length of the array. */
  public boolean isWithin(Symbol array) {
    return upto.contains(array) || isSteady();
  }

  /** True if something bounds it that is not tentative. */
  public boolean isLimited() {
    return limited || isSteady() || most != UNBOUNDED;
  }

  private boolean isSteady() {
    return data == Data.STEADY;
  }

  /** The join: what bounds both. A steady number needs no bound. */
  public Bounds join(Bounds other) {
    if (equals(other)) {
      return this;
    }
    Data either = data.compareTo(other.data) >= 0 ? data : other.data;
    long greater = Math.max(most, other.most);
    if (isSteady() != other.isSteady()) {
      Bounds moving = isSteady() ? other : this;
      return new Bounds(moving.below, moving.upto, moving.under, moving.limited, either, greater);
    }
    return new Bounds(
        common(below, other.below),
        common(upto, other.upto),
        common(under, other.under),
        limited && other.limited,
        either,
        greater);
  }

  /** What bounds either: the bounds of the smaller of two numbers. */
  public Bounds or(Bounds other) {
    return new Bounds(
        all(below, other.below),
        all(upto, other.upto),
        all(under, other.under),
        limited || other.limited,
        data.compareTo(other.data) <= 0 ? data : other.data,
        Math.min(most, other.most));
  }

  /** These bounds where a number is found not to exceed another; a steady one stops a count. */
  Bounds refined(Bounds limit) {
    boolean stopped = data == Data.COUNTED && limit.isSteady();
    return or(limit).withData(stopped ? Data.STEADY : data);
  }

  /** The bounds of something less than a number with these. */
  public Bounds strict() {
    return new Bounds(upto, upto, under, limited, made(), most == UNBOUNDED ? most : most - 1);
  }

  /** The bounds of arithmetic on numbers with these; it is taken to stay an index. */
  public Bounds kept() {
    return new Bounds(upto, upto, Set.of(), limited, made(), UNBOUNDED);
  }

  private Data made() {
    return isSteady() ? Data.COUNTED : data;
  }

  /** The bounds of something that does not exceed a number with these. */
  Bounds asLimit(boolean owned) {
    return new Bounds(below, upto, under, limited || owned || isSteady(), Data.FOUND, most);
  }

  Bounds withUnder(Symbol value) {
    return new Bounds(below, upto, all(under, Set.of(value)), limited, data, most);
  }

  Bounds withData(Data changed) {
    return new Bounds(below, upto, under, limited, changed, most);
  }

  Bounds withMost(long changed) {
    return changed == most ? this : new Bounds(below, upto, under, limited, data, changed);
  }

  /**
   * These bounds, where a loop comes round to them: a greatest number that grows goes on to the
   * next one that it is compared with, and then there is none.
   */
  Bounds widened(Bounds before, NavigableSet<Long> marks) {
    Long next = most > before.most ? marks.ceiling(most) : Long.valueOf(most);
    return withMost(next == null ? UNBOUNDED : next);
  }

  public Bounds rename(UnaryOperator<Symbol> names) {
    if (upto.isEmpty() && under.isEmpty()) {
      return this;
    }
    return new Bounds(
        rename(below, names), rename(upto, names), rename(under, names), limited, data, most);
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
