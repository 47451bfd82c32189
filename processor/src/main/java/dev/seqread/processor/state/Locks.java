package dev.seqread.processor.state;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The locks that are held for certain, and those that were.
 *
 * @param held how, by name
 * @param taken those that were taken on the way here, given back or not
 */
record Locks(Map<Symbol, Held> held, Set<Symbol> taken) {
  static final Locks NONE = new Locks(Map.of(), Set.of());

  private Locks of(Map<Symbol, Held> changed) {
    return new Locks(Collections.unmodifiableMap(changed), taken);
  }

  /** The same where this lock has been taken, too. */
  Locks taking(Symbol lock) {
    if (taken.contains(lock)) {
      return this;
    }
    Set<Symbol> more = new HashSet<>(taken);
    more.add(lock);
    return new Locks(held, Set.copyOf(more));
  }

  Locks with(Symbol lock, Held how) {
    Map<Symbol, Held> changed = new LinkedHashMap<>(held);
    changed.put(lock, how);
    return of(changed);
  }

  /** Without what may be this lock. */
  Locks without(Symbol lock) {
    Map<Symbol, Held> changed = new LinkedHashMap<>(held);
    return changed.keySet().removeIf(l -> SameLock.of(l, lock) != SameLock.NO) ? of(changed) : this;
  }

  /** The same, none of them this body's to release. */
  Locks withoutDuties() {
    if (held.values().stream().noneMatch(Held::owed)) {
      return this;
    }
    Map<Symbol, Held> changed = new LinkedHashMap<>();
    held.forEach((lock, how) -> changed.put(lock, how.withOwed(false)));
    return of(changed);
  }

  /** True if the lock, for certain, is held in this mode or a stronger one. */
  boolean holds(Symbol lock, Mode least) {
    return held.entrySet().stream()
        .anyMatch(
            e ->
                SameLock.isTakenFor(e.getKey(), lock) && e.getValue().mode().compareTo(least) >= 0);
  }

  Locks rename(UnaryOperator<Symbol> names) {
    Map<Symbol, Held> renamed = new LinkedHashMap<>();
    held.forEach((lock, how) -> renamed.put(names.apply(lock), how));
    Set<Symbol> before = new HashSet<>();
    taken.forEach(lock -> before.add(names.apply(lock)));
    return new Locks(Collections.unmodifiableMap(renamed), Set.copyOf(before));
  }

  /** What is held on both of two ways, in the weaker mode. */
  Locks join(Locks other) {
    if (equals(other)) {
      return this;
    }
    Map<Symbol, Held> both = new LinkedHashMap<>();
    held.forEach(
        (lock, how) -> {
          Held there = other.held.get(lock);
          if (there != null) {
            both.put(lock, how.join(there));
          }
        });
    Set<Symbol> before = new HashSet<>(taken);
    before.retainAll(other.taken);
    return new Locks(Collections.unmodifiableMap(both), Set.copyOf(before));
  }
}
