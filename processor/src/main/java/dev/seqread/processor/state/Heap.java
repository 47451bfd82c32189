package dev.seqread.processor.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The objects of which this body knows more than their reference. Immutable.
 *
 * @param contents what was put into the objects that this body has to itself
 * @param fresh the objects that it allocated and that nobody else has seen
 * @param lent the {@code @Tentative} objects of others that it may fill
 */
record Heap(Map<Symbol, Taint> contents, Set<Symbol> fresh, Set<Symbol> lent) {
  static final Heap EMPTY = new Heap(Map.of(), Set.of(), Set.of());

  Taint contentsOf(Symbol symbol) {
    return contents.getOrDefault(symbol, Taint.NONE);
  }

  Heap withContents(Symbol symbol, Taint taint) {
    if (contentsOf(symbol).equals(taint)) {
      return this;
    }
    Map<Symbol, Taint> changed = new LinkedHashMap<>(contents);
    changed.put(symbol, taint);
    return new Heap(Collections.unmodifiableMap(changed), fresh, lent);
  }

  Heap withFresh(Symbol symbol) {
    return new Heap(contents, plus(fresh, symbol), lent);
  }

  Heap withoutFresh(Symbol symbol) {
    if (!fresh.contains(symbol)) {
      return this;
    }
    Set<Symbol> rest = new LinkedHashSet<>(fresh);
    rest.remove(symbol);
    return new Heap(contents, Collections.unmodifiableSet(rest), lent);
  }

  Heap withLent(Symbol symbol) {
    return new Heap(contents, fresh, plus(lent, symbol));
  }

  Heap mapTaints(UnaryOperator<Taint> change) {
    Map<Symbol, Taint> changed = new LinkedHashMap<>();
    contents.forEach((symbol, taint) -> changed.put(symbol, change.apply(taint)));
    return new Heap(Collections.unmodifiableMap(changed), fresh, lent);
  }

  /** Objects that get one name share their contents. */
  Heap rename(UnaryOperator<Symbol> names) {
    Map<Symbol, Taint> renamed = new LinkedHashMap<>();
    contents.forEach((symbol, taint) -> renamed.merge(names.apply(symbol), taint, Taint::union));
    return new Heap(
        Collections.unmodifiableMap(renamed), rename(fresh, names), rename(lent, names));
  }

  Heap join(Heap other) {
    return new Heap(joinContents(other), common(fresh, other.fresh), all(lent, other.lent));
  }

  /** Stale contents that one side has written over are taken to be written over. */
  private Map<Symbol, Taint> joinContents(Heap other) {
    Map<Symbol, Taint> joined = new LinkedHashMap<>();
    for (Symbol symbol : all(contents.keySet(), other.contents.keySet())) {
      Taint a = contents.get(symbol);
      Taint b = other.contents.get(symbol);
      joined.put(symbol, a == null ? b : b == null ? a : a.overwritten(b));
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
