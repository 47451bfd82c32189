package dev.seqread.processor.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The objects of which this body knows more than their reference. Immutable.
 *
 * @param contents what was put into the objects that this body has to itself
 * @param fresh the objects that it allocated and that nobody else has seen
 * @param lent the {@code @Tentative} objects of others that it may fill
 * @param grown the containers that were added to, and keep what they held
 */
record Heap(Map<Symbol, Taint> contents, Set<Symbol> fresh, Set<Symbol> lent, Set<Symbol> grown) {
  static final Heap EMPTY = new Heap(Map.of(), Set.of(), Set.of(), Set.of());

  Taint contentsOf(Symbol symbol) {
    return contents.getOrDefault(symbol, Taint.NONE);
  }

  /** The objects that hold nothing but what attempts on such sections left in them. */
  List<Symbol> notRefilled(Predicate<Dep> sections) {
    return contents.entrySet().stream()
        .filter(e -> e.getValue().stale().keySet().stream().anyMatch(sections))
        .map(Map.Entry::getKey)
        .filter(object -> !lent.contains(object))
        .toList();
  }

  Heap withContents(Symbol symbol, Taint taint) {
    if (contentsOf(symbol).equals(taint)) {
      return this;
    }
    Map<Symbol, Taint> changed = new LinkedHashMap<>(contents);
    changed.put(symbol, taint);
    return new Heap(Collections.unmodifiableMap(changed), fresh, lent, grown);
  }

  Heap withFresh(Symbol symbol) {
    return new Heap(contents, plus(fresh, symbol), lent, grown);
  }

  Heap withoutFresh(Symbol symbol) {
    if (!fresh.contains(symbol)) {
      return this;
    }
    Set<Symbol> rest = new LinkedHashSet<>(fresh);
    rest.remove(symbol);
    return new Heap(contents, Collections.unmodifiableSet(rest), lent, grown);
  }

  Heap withLent(Symbol symbol) {
    return new Heap(contents, fresh, plus(lent, symbol), grown);
  }

  Heap withGrown(Symbol symbol) {
    return grown.contains(symbol) ? this : new Heap(contents, fresh, lent, plus(grown, symbol));
  }

  Heap mapTaints(UnaryOperator<Taint> change) {
    Map<Symbol, Taint> changed = new LinkedHashMap<>();
    contents.forEach((symbol, taint) -> changed.put(symbol, change.apply(taint)));
    return new Heap(Collections.unmodifiableMap(changed), fresh, lent, grown);
  }

  /** Objects that get one name share their contents. */
  Heap rename(UnaryOperator<Symbol> names) {
    Map<Symbol, Taint> renamed = new LinkedHashMap<>();
    contents.forEach((symbol, taint) -> renamed.merge(names.apply(symbol), taint, Taint::union));
    return new Heap(
        Collections.unmodifiableMap(renamed),
        rename(fresh, names),
        rename(lent, names),
        rename(grown, names));
  }

  Heap join(Heap other) {
    Set<Symbol> growing = all(grown, other.grown);
    return new Heap(
        joinContents(other, growing), common(fresh, other.fresh), all(lent, other.lent), growing);
  }

  /**
   * Stale contents that one side has written over are taken to be written over, other than those of
   * containers that grow.
   */
  private Map<Symbol, Taint> joinContents(Heap other, Set<Symbol> growing) {
    Map<Symbol, Taint> joined = new LinkedHashMap<>();
    for (Symbol symbol : all(contents.keySet(), other.contents.keySet())) {
      Taint a = contents.get(symbol);
      Taint b = other.contents.get(symbol);
      joined.put(
          symbol,
          a == null ? b : b == null ? a : growing.contains(symbol) ? a.union(b) : a.overwritten(b));
    }
    return Collections.unmodifiableMap(joined);
  }

  private static Set<Symbol> rename(Set<Symbol> set, UnaryOperator<Symbol> names) {
    Set<Symbol> renamed = new LinkedHashSet<>();
    set.forEach(symbol -> renamed.add(names.apply(symbol)));
    return Collections.unmodifiableSet(renamed);
  }

  private static Set<Symbol> plus(Set<Symbol> set, Symbol symbol) {
    Set<Symbol> more = new LinkedHashSet<>(set);
    more.add(symbol);
    return Collections.unmodifiableSet(more);
  }

  private static Set<Symbol> common(Set<Symbol> a, Set<Symbol> b) {
    if (a.equals(b)) {
      return a;
    }
    Set<Symbol> both = new LinkedHashSet<>(a);
    both.retainAll(b);
    return Collections.unmodifiableSet(both);
  }

  private static Set<Symbol> all(Set<Symbol> a, Set<Symbol> b) {
    if (a.equals(b)) {
      return a;
    }
    Set<Symbol> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return Collections.unmodifiableSet(all);
  }
}
