package dev.seqread.processor.state;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a value depends on: the sections not validated since (tentative), and those whose validation
 * failed or that began again (stale), each with the read it came from. Empty is owned.
 */
public record Taint(SortedMap<Dep, Source> tentative, SortedMap<Dep, Source> stale) {
  public static final Taint NONE =
      new Taint(Collections.emptySortedMap(), Collections.emptySortedMap());

  /** Depends on one section, tentatively. */
  public static Taint of(Dep dep, Source source) {
    return new Taint(new TreeMap<>(Map.of(dep, source)), Collections.emptySortedMap());
  }

  public boolean isOwned() {
    return tentative.isEmpty() && stale.isEmpty();
  }

  public boolean isTentative() {
    return !tentative.isEmpty();
  }

  public boolean isStale() {
    return !stale.isEmpty();
  }

  /** The join: depends on what either depends on. */
  public Taint union(Taint other) {
    if (other.isOwned() || equals(other)) {
      return this;
    }
    if (isOwned()) {
      return other;
    }
    return new Taint(union(tentative, other.tentative), union(stale, other.stale));
  }

  private static SortedMap<Dep, Source> union(SortedMap<Dep, Source> a, SortedMap<Dep, Source> b) {
    if (b.isEmpty()) {
      return a;
    }
    SortedMap<Dep, Source> all = new TreeMap<>(a);
    b.forEach((dep, source) -> all.merge(dep, source, Source::least));
    return all;
  }

  /** The same, if it may be no read of shared state at all. */
  Taint asking() {
    SortedMap<Dep, Source> asked = new TreeMap<>();
    tentative.forEach((dep, source) -> asked.put(dep, source.asking()));
    return new Taint(asked, stale);
  }

  /** True if it is tentative only since nothing is known of the calls that gave the value. */
  boolean isAsked() {
    return isTentative() && tentative.values().stream().allMatch(Source::asked);
  }

  /** Owned as far as this section goes, whether tentative or stale. */
  public Taint without(Dep dep) {
    return validated(dep).dropStale(dep);
  }

  /** The section was found consistent. */
  public Taint validated(Dep dep) {
    if (!tentative.containsKey(dep)) {
      return this;
    }
    SortedMap<Dep, Source> rest = new TreeMap<>(tentative);
    rest.remove(dep);
    return new Taint(rest, stale);
  }

  /** The stale part of the section has been reported. */
  Taint dropStale(Dep dep) {
    if (!stale.containsKey(dep)) {
      return this;
    }
    SortedMap<Dep, Source> rest = new TreeMap<>(stale);
    rest.remove(dep);
    return new Taint(tentative, rest);
  }

  Taint dropStale(Set<Dep> deps) {
    Taint rest = this;
    for (Dep dep : deps) {
      rest = rest.dropStale(dep);
    }
    return rest;
  }

  /** The section was found inconsistent, or began again. */
  public Taint failed(Dep dep) {
    Source source = tentative.get(dep);
    if (source == null) {
      return this;
    }
    SortedMap<Dep, Source> fresh = new TreeMap<>(tentative);
    fresh.remove(dep);
    SortedMap<Dep, Source> spoilt = new TreeMap<>(stale);
    spoilt.merge(dep, source, Source::least);
    return new Taint(fresh, spoilt);
  }

  /**
   * The join of what two paths put into an object: tentative if either is, but stale only if both
   * are, since the path that is not has begun to fill it again.
   */
  Taint overwritten(Taint other) {
    SortedMap<Dep, Source> both = new TreeMap<>(stale);
    both.keySet().retainAll(other.stale.keySet());
    return new Taint(union(tentative, other.tentative), both);
  }

  /** Only what is tentative by some of the sections. */
  Taint keep(Predicate<Dep> sections) {
    SortedMap<Dep, Source> kept = new TreeMap<>(tentative);
    kept.keySet().removeIf(sections.negate());
    return new Taint(kept, Collections.emptySortedMap());
  }

  /** The sections that it depends on in any way. */
  Set<Dep> all() {
    Set<Dep> all = new TreeSet<>(tentative.keySet());
    all.addAll(stale.keySet());
    return all;
  }

  /** Only what depends on one section. */
  Taint only(Dep dep) {
    SortedMap<Dep, Source> fresh = new TreeMap<>(tentative);
    fresh.keySet().removeIf(d -> !d.equals(dep));
    SortedMap<Dep, Source> spoilt = new TreeMap<>(stale);
    spoilt.keySet().removeIf(d -> !d.equals(dep));
    return new Taint(fresh, spoilt);
  }

  /** Only what is tentative. */
  public Taint tentativePart() {
    return stale.isEmpty() ? this : new Taint(tentative, Collections.emptySortedMap());
  }

  /** Renames dependences. */
  Taint rename(UnaryOperator<Dep> names) {
    if (isOwned()) {
      return this;
    }
    return new Taint(rename(tentative, names), rename(stale, names));
  }

  private static SortedMap<Dep, Source> rename(
      SortedMap<Dep, Source> deps, UnaryOperator<Dep> names) {
    SortedMap<Dep, Source> renamed = new TreeMap<>();
    deps.forEach((dep, source) -> renamed.merge(names.apply(dep), source, Source::least));
    return renamed;
  }
}
