package dev.seqread.processor.state;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Var;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What holds on some of the paths to a point. Immutable.
 *
 * <ul>
 *   <li>{@code env}: the value of each variable that is still read;
 *   <li>{@code sections}: the sections of this body that began, and the caller's;
 *   <li>{@code held}: the locks held, by name;
 *   <li>{@code control}: for each branch whose arms have not met, what its condition depends on;
 *   <li>{@code thrown}: in a handler, what decided that it was reached;
 *   <li>{@code contents}: what was put into the objects that this body has to itself;
 *   <li>{@code fresh}: the objects that it allocated and that nobody else has seen;
 *   <li>{@code lent}: the {@code @Tentative} objects of others that it may fill.
 * </ul>
 */
public final class World {
  private final Env env;
  private final SortedMap<Dep, Section> sections;
  private final Map<Symbol, Held> held;
  private final SortedMap<Integer, Taint> control;
  private final Taint thrown;
  private final Map<Symbol, Taint> contents;
  private final Set<Symbol> fresh;
  private final Set<Symbol> lent;

  private World(
      Env env,
      SortedMap<Dep, Section> sections,
      Map<Symbol, Held> held,
      SortedMap<Integer, Taint> control,
      Taint thrown,
      Map<Symbol, Taint> contents,
      Set<Symbol> fresh,
      Set<Symbol> lent) {
    this.env = env;
    this.sections = sections;
    this.held = held;
    this.control = control;
    this.thrown = thrown;
    this.contents = contents;
    this.fresh = fresh;
    this.lent = lent;
  }

  /** Nothing known, nothing open. */
  public static World empty(Body body) {
    return new World(
        Env.of(body.vars().size()),
        Collections.emptySortedMap(),
        Map.of(),
        Collections.emptySortedMap(),
        Taint.NONE,
        Map.of(),
        Set.of(),
        Set.of());
  }

  private World withEnv(Env changed) {
    return changed == env
        ? this
        : new World(changed, sections, held, control, thrown, contents, fresh, lent);
  }

  private World withSections(SortedMap<Dep, Section> changed) {
    return new World(env, changed, held, control, thrown, contents, fresh, lent);
  }

  private World withHeld(Map<Symbol, Held> changed) {
    return new World(env, sections, changed, control, thrown, contents, fresh, lent);
  }

  private World withControl(SortedMap<Integer, Taint> changed) {
    return new World(env, sections, held, changed, thrown, contents, fresh, lent);
  }

  private World withContents(Map<Symbol, Taint> changed) {
    return new World(env, sections, held, control, thrown, changed, fresh, lent);
  }

  // Variables

  /** The value of a variable; one that was never assigned has a name of its own. */
  public Value get(Var var) {
    Value value = env.get(var.index());
    return value != null ? value : Value.of(new Symbol.Phi(-1, var.index()));
  }

  public World set(Var var, Value value) {
    return withEnv(env.set(var.index(), value));
  }

  /** Forgets what no later instruction reads. */
  public World keep(BitSet live) {
    return withEnv(env.keep(live));
  }

  /** Changes every value that has this name. */
  public World refine(Symbol symbol, UnaryOperator<Value> change) {
    return withEnv(env.map(v -> v.symbol().equals(symbol) ? change.apply(v) : v));
  }

  // Taints

  /** Changes every taint there is. */
  public World mapTaints(UnaryOperator<Taint> change) {
    SortedMap<Integer, Taint> branches = new TreeMap<>();
    control.forEach(
        (block, taint) -> {
          Taint changed = change.apply(taint).tentativePart();
          if (changed.isTentative()) {
            branches.put(block, changed);
          }
        });
    Map<Symbol, Taint> filled = new LinkedHashMap<>();
    contents.forEach((symbol, taint) -> filled.put(symbol, change.apply(taint)));
    return new World(
        env.map(v -> v.map(change)),
        sections,
        held,
        branches,
        change.apply(thrown),
        Collections.unmodifiableMap(filled),
        fresh,
        lent);
  }

  /** What the value, and what was put into the object that it is, depend on. */
  public Taint deepTaint(Var var) {
    Value value = get(var);
    return value.deepTaint().union(contentsOf(value.symbol()));
  }

  /** What decided that this point is reached. */
  public Taint controlTaint() {
    Taint all = Taint.NONE;
    for (Taint taint : control.values()) {
      all = all.union(taint);
    }
    return all;
  }

  public Taint thrown() {
    return thrown;
  }

  public World withThrown(Taint changed) {
    return changed.equals(thrown)
        ? this
        : new World(env, sections, held, control, changed, contents, fresh, lent);
  }

  /** From here to where its arms meet, everything depends on this branch. */
  public World enterBranch(int block, Taint condition) {
    Taint tentative = condition.tentativePart();
    if (!tentative.isTentative()) {
      return this;
    }
    SortedMap<Integer, Taint> branches = new TreeMap<>(control);
    branches.merge(block, tentative, Taint::union);
    return withControl(branches);
  }

  /** Leaves the branches whose arms meet here. */
  public World leaveBranches(Set<Integer> blocks) {
    if (control.keySet().stream().noneMatch(blocks::contains)) {
      return this;
    }
    SortedMap<Integer, Taint> branches = new TreeMap<>(control);
    branches.keySet().removeAll(blocks);
    return withControl(branches);
  }

  /** Nothing depends on a branch by this section any more. */
  public World forgetControl(Dep dep) {
    SortedMap<Integer, Taint> branches = new TreeMap<>();
    control.forEach(
        (block, taint) -> {
          Taint rest = taint.validated(dep);
          if (rest.isTentative()) {
            branches.put(block, rest);
          }
        });
    return branches.equals(control) ? this : withControl(branches);
  }

  // Objects

  public Taint contentsOf(Symbol symbol) {
    return contents.getOrDefault(symbol, Taint.NONE);
  }

  public World withContents(Symbol symbol, Taint taint) {
    if (contentsOf(symbol).equals(taint)) {
      return this;
    }
    Map<Symbol, Taint> changed = new LinkedHashMap<>(contents);
    changed.put(symbol, taint);
    return withContents(Collections.unmodifiableMap(changed));
  }

  public boolean isFresh(Symbol symbol) {
    return fresh.contains(symbol);
  }

  public boolean isLent(Symbol symbol) {
    return lent.contains(symbol);
  }

  public Set<Symbol> lent() {
    return lent;
  }

  public World withFresh(Symbol symbol) {
    return new World(env, sections, held, control, thrown, contents, plus(fresh, symbol), lent);
  }

  public World withLent(Symbol symbol) {
    return new World(env, sections, held, control, thrown, contents, fresh, plus(lent, symbol));
  }

  /** Somebody else has the object now. */
  public World withoutFresh(Symbol symbol) {
    if (!fresh.contains(symbol)) {
      return this;
    }
    Set<Symbol> rest = new LinkedHashSet<>(fresh);
    rest.remove(symbol);
    return new World(env, sections, held, control, thrown, contents, Set.copyOf(rest), lent);
  }

  private static Set<Symbol> plus(Set<Symbol> set, Symbol symbol) {
    Set<Symbol> more = new LinkedHashSet<>(set);
    more.add(symbol);
    return Set.copyOf(more);
  }

  // Sections

  public SortedMap<Dep, Section> sections() {
    return sections;
  }

  public @Nullable Section section(Dep dep) {
    return sections.get(dep);
  }

  public World withSection(Dep dep, Section section) {
    SortedMap<Dep, Section> changed = new TreeMap<>(sections);
    changed.put(dep, section);
    return withSections(changed);
  }

  public World withoutSection(Dep dep) {
    if (!sections.containsKey(dep)) {
      return this;
    }
    SortedMap<Dep, Section> changed = new TreeMap<>(sections);
    changed.remove(dep);
    return withSections(changed);
  }

  /**
   * True if no section began here, no lock is held, and nothing is lent: nothing can be tentative.
   */
  public boolean isPlain() {
    return sections.isEmpty() && held.isEmpty() && lent.isEmpty();
  }

  /** True if a section is open, over whatever lock. */
  public boolean inSection() {
    return sections.values().stream().anyMatch(Section::isOpen);
  }

  // Locks

  public Map<Symbol, Held> held() {
    return held;
  }

  public World withHeld(Symbol lock, Held how) {
    Map<Symbol, Held> changed = new LinkedHashMap<>(held);
    changed.put(lock, how);
    return withHeld(Collections.unmodifiableMap(changed));
  }

  public World withoutHeld(Symbol lock) {
    Map<Symbol, Held> changed = new LinkedHashMap<>(held);
    return changed.keySet().removeIf(l -> Symbol.sameLock(l, lock) != Symbol.Same.NO)
        ? withHeld(Collections.unmodifiableMap(changed))
        : this;
  }

  /** True if the lock, for certain, is held in this mode or a stronger one. */
  public boolean holds(Symbol lock, Mode least) {
    return held.entrySet().stream()
        .anyMatch(
            e ->
                Symbol.sameLock(e.getKey(), lock) == Symbol.Same.YES
                    && e.getValue().mode().compareTo(least) >= 0);
  }

  // Names

  /** Gives what an instruction computed last another name, before it runs again. */
  World aged(int site) {
    UnaryOperator<Symbol> older = s -> s.aged(site);
    Map<Symbol, Held> locks = new LinkedHashMap<>();
    held.forEach((lock, how) -> locks.put(older.apply(lock), how));
    Map<Symbol, Taint> filled = new LinkedHashMap<>();
    contents.forEach((symbol, taint) -> filled.merge(older.apply(symbol), taint, Taint::union));
    SortedMap<Dep, Section> renamed = new TreeMap<>();
    sections.forEach(
        (dep, s) -> renamed.put(dep, s.lock().map(l -> s.withLock(older.apply(l))).orElse(s)));
    return new World(
        env.map(v -> older(v, older)),
        renamed,
        Collections.unmodifiableMap(locks),
        control,
        thrown,
        Collections.unmodifiableMap(filled),
        rename(fresh, older),
        rename(lent, older));
  }

  private static Value older(Value v, UnaryOperator<Symbol> names) {
    Symbol symbol = names.apply(v.symbol());
    Bounds bounds = v.bounds().rename(names);
    Kind kind =
        v.kind() instanceof Kind.Hold hold
            ? new Kind.Hold(names.apply(hold.lock()), hold.mode())
            : v.kind();
    return symbol.equals(v.symbol()) && bounds.equals(v.bounds()) && kind.equals(v.kind())
        ? v
        : v.withSymbol(symbol).withBounds(bounds).withKind(kind);
  }

  private static Set<Symbol> rename(Set<Symbol> set, UnaryOperator<Symbol> names) {
    Set<Symbol> renamed = new LinkedHashSet<>();
    set.forEach(s -> renamed.add(names.apply(s)));
    return Set.copyOf(renamed);
  }

  /** Renames a section everywhere, with the stamps that belong to it. */
  World renameSection(Dep from, Dep to) {
    Section section = sections.get(from);
    if (section == null) {
      return this;
    }
    World renamed = mapTaints(t -> t.rename(d -> d.equals(from) ? to : d));
    Kind old = new Kind.Stamp(from);
    return renamed
        .withEnv(renamed.env.map(v -> v.kind().equals(old) ? v.withKind(new Kind.Stamp(to)) : v))
        .withoutSection(from)
        .withSection(to, section);
  }

  /** True if a live variable other than {@code except} holds the section's stamp. */
  boolean isStampIn(Dep dep, BitSet live, int except) {
    Kind stamp = new Kind.Stamp(dep);
    return live.stream()
        .filter(v -> v != except)
        .mapToObj(env::get)
        .anyMatch(v -> v != null && v.kind().equals(stamp));
  }

  // Lattice

  /** The join of two worlds at the start of a block. */
  World join(World other, int block) {
    return new World(
        env.join(other.env, (var, a, b) -> a.join(b, new Symbol.Phi(block, var))),
        joinSections(other),
        common(held, other.held),
        union(control, other.control),
        thrown.union(other.thrown),
        joinContents(other),
        common(fresh, other.fresh),
        all(lent, other.lent));
  }

  private SortedMap<Dep, Section> joinSections(World other) {
    SortedMap<Dep, Section> joined = new TreeMap<>(sections);
    other.sections.forEach((dep, section) -> joined.merge(dep, section, Section::join));
    return joined;
  }

  /** Stale contents that one side has written over are taken to be written over. */
  private Map<Symbol, Taint> joinContents(World other) {
    Map<Symbol, Taint> joined = new LinkedHashMap<>();
    Set<Symbol> symbols = new LinkedHashSet<>(contents.keySet());
    symbols.addAll(other.contents.keySet());
    for (Symbol symbol : symbols) {
      Taint a = contents.get(symbol);
      Taint b = other.contents.get(symbol);
      joined.put(symbol, a == null ? b : b == null ? a : a.overwritten(b));
    }
    return Collections.unmodifiableMap(joined);
  }

  private static SortedMap<Integer, Taint> union(
      SortedMap<Integer, Taint> a, SortedMap<Integer, Taint> b) {
    SortedMap<Integer, Taint> all = new TreeMap<>(a);
    b.forEach((block, taint) -> all.merge(block, taint, Taint::union));
    return all;
  }

  private static Map<Symbol, Held> common(Map<Symbol, Held> a, Map<Symbol, Held> b) {
    if (a.equals(b)) {
      return a;
    }
    Map<Symbol, Held> both = new LinkedHashMap<>();
    a.forEach(
        (lock, how) -> {
          Held there = b.get(lock);
          if (there != null) {
            both.put(lock, how.mode().compareTo(there.mode()) <= 0 ? how : there);
          }
        });
    return Collections.unmodifiableMap(both);
  }

  private static Set<Symbol> common(Set<Symbol> a, Set<Symbol> b) {
    if (a.equals(b)) {
      return a;
    }
    Set<Symbol> both = new LinkedHashSet<>(a);
    both.retainAll(b);
    return Set.copyOf(both);
  }

  private static Set<Symbol> all(Set<Symbol> a, Set<Symbol> b) {
    if (a.equals(b)) {
      return a;
    }
    Set<Symbol> all = new TreeSet<>(Comparator.comparing(Symbol::toString));
    all.addAll(a);
    all.addAll(b);
    return Set.copyOf(all);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof World w
        && sections.equals(w.sections)
        && held.equals(w.held)
        && control.equals(w.control)
        && thrown.equals(w.thrown)
        && contents.equals(w.contents)
        && fresh.equals(w.fresh)
        && lent.equals(w.lent)
        && env.equals(w.env);
  }

  @Override
  public int hashCode() {
    return sections.hashCode() * 31 + held.hashCode();
  }
}
