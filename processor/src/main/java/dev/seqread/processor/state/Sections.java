package dev.seqread.processor.state;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The sections that began on the way here, this body's and its caller's.
 *
 * @param all by what depends on them
 */
record Sections(SortedMap<Dep, Section> all) {
  static final Sections NONE = new Sections(Collections.emptySortedMap());

  Sections with(Dep dep, Section section) {
    SortedMap<Dep, Section> changed = new TreeMap<>(all);
    changed.put(dep, section);
    return new Sections(changed);
  }

  Sections without(Dep dep) {
    if (!all.containsKey(dep)) {
      return this;
    }
    SortedMap<Dep, Section> changed = new TreeMap<>(all);
    changed.remove(dep);
    return new Sections(changed);
  }

  /** True if one is open, over whatever lock. */
  boolean isAnyOpen() {
    return all.values().stream().anyMatch(Section::isOpen);
  }

  /** True if one that this body began is open: what it reads there, it validates itself. */
  boolean isOwnOpen() {
    return all.entrySet().stream()
        .anyMatch(e -> e.getKey() instanceof Dep.Section && e.getValue().isOpen());
  }

  /** True if the lock is that of a section, so that to take it ends an attempt. */
  boolean isAnyOver(Symbol lock) {
    return all.values().stream().anyMatch(s -> s.lock().isPresent() && s.isOver(lock));
  }

  /** The same with other names for the locks. */
  Sections rename(UnaryOperator<Symbol> names) {
    SortedMap<Dep, Section> renamed = new TreeMap<>();
    all.forEach(
        (dep, s) -> renamed.put(dep, s.lock().map(l -> s.withLock(names.apply(l))).orElse(s)));
    return new Sections(renamed);
  }

  /** What began on either of two ways. */
  Sections join(Sections other, Meetings meetings) {
    SortedMap<Dep, Section> joined = new TreeMap<>(all);
    other.all.forEach(
        (dep, section) ->
            joined.merge(dep, section, (a, b) -> meetings.left(a, b).join(meetings.right(b, a))));
    return new Sections(joined);
  }
}
