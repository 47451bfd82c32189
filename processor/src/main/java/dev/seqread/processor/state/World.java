package dev.seqread.processor.state;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Var;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What holds on some of the paths to a point. Immutable.
 *
 * <ul>
 *   <li>{@code env}: the value of each variable that is still read;
 *   <li>{@code sections}: the sections of this body that began, and the caller's;
 *   <li>{@code locks}: the locks held;
 *   <li>{@code control}: the branches whose arms have not met;
 *   <li>{@code thrown}: in a handler, what decided that it was reached;
 *   <li>{@code heap}: what is known of objects.
 * </ul>
 */
public final class World {
  private final Env env;
  private final Sections sections;
  private final Locks locks;
  private final Branches control;
  private final Taint thrown;
  private final Heap heap;

  private World(
      Env env, Sections sections, Locks locks, Branches control, Taint thrown, Heap heap) {
    this.env = env;
    this.sections = sections;
    this.locks = locks;
    this.control = control;
    this.thrown = thrown;
    this.heap = heap;
  }

  /** Nothing known, nothing open. */
  public static World empty(Body body) {
    return new World(
        Env.of(Scratch.end(body.vars().size())),
        Sections.NONE,
        Locks.NONE,
        Branches.NONE,
        Taint.NONE,
        Heap.EMPTY);
  }

  private World withEnv(Env changed) {
    return changed == env ? this : new World(changed, sections, locks, control, thrown, heap);
  }

  private World withSections(Sections changed) {
    return changed == sections ? this : new World(env, changed, locks, control, thrown, heap);
  }

  private World withLocks(Locks changed) {
    return changed == locks ? this : new World(env, sections, changed, control, thrown, heap);
  }

  World withControl(Branches changed) {
    return changed == control ? this : new World(env, sections, locks, changed, thrown, heap);
  }

  private World withHeap(Heap changed) {
    return changed == heap ? this : new World(env, sections, locks, control, thrown, changed);
  }

  // Variables

  /** The value of a variable; one that was never assigned has a name of its own. */
  public Value get(Var var) {
    Value value = env.get(var.index());
    return value != null ? value : Value.of(new Symbol.Phi(-1, var.index()));
  }

  boolean isSet(Var var) {
    return env.get(var.index()) != null;
  }

  /** Forgets the variables of the analysis itself that come after so many of the body. */
  World without(int variables) {
    Env rest = env;
    for (int i = Scratch.start(variables); i < Scratch.end(variables); i++) {
      rest = rest.get(i) == null ? rest : rest.set(i, null);
    }
    return withEnv(rest);
  }

  public World set(Var var, Value value) {
    return withEnv(env.set(var.index(), value));
  }

  /** Forgets what no later instruction reads, and the objects that nothing reaches. */
  public World keep(BitSet live) {
    World kept = withEnv(env.keep(live));
    return heap.cells().isEmpty() ? kept : kept.withHeap(heap.keep(kept.env.refs()));
  }

  /** Changes every value that has this name. */
  public World refine(Symbol symbol, UnaryOperator<Value> change) {
    return withEnv(env.map(v -> v.symbol().equals(symbol) ? change.apply(v) : v));
  }

  /**
   * Bounds every value that has this name, what was added to become it, and what does not exceed
   * it.
   */
  World bounded(Symbol symbol, Bounds bounds) {
    return withEnv(env.bounded(symbol, bounds));
  }

  /** This world where a loop comes round to it, and has been in the other before. */
  World widened(World before, Marks marks) {
    return withEnv(env.widened(before.env, marks)).withHeap(heap.widened(before.heap));
  }

  // Taints

  /** Changes every taint there is. */
  public World mapTaints(UnaryOperator<Taint> change) {
    return new World(
        env.map(v -> v.map(change)),
        sections,
        locks,
        control.mapTaints(change),
        change.apply(thrown),
        heap.mapTaints(change));
  }

  /** What the value, and what was put into the object that it is, depend on. */
  public Taint deepTaint(Var var) {
    Value value = get(var);
    return deepTaint(value);
  }

  /** The same for a value that no variable holds. */
  public Taint deepTaint(Value value) {
    return value.taint().union(heap.contents(value.refs()));
  }

  /**
   * What decided that this point is reached. While a lock is held, nothing that was read in a
   * section over it does.
   */
  public Taint controlTaint() {
    return uncovered(control.all()).tentativePart();
  }

  /** The same, with what attempts decided that have failed since. */
  public Taint staleControl() {
    return uncovered(control.all());
  }

  private Taint uncovered(Taint taint) {
    Taint result = taint;
    for (Dep dep : held().isEmpty() ? Set.<Dep>of() : covered()) {
      result = result.without(dep);
    }
    return result;
  }

  /** True if the section's lock is held; of whichever lock it is, if any is. */
  public boolean isCovered(Section section) {
    return section
        .lock()
        .map(lock -> holds(lock, Mode.READ))
        .orElseGet(() -> !held().isEmpty() || sections.isOwnOpen());
  }

  /** The sections whose locks are held. */
  Set<Dep> covered() {
    if (held().isEmpty()) {
      return Set.of();
    }
    Set<Dep> all = new TreeSet<>();
    sections()
        .forEach(
            (dep, section) -> {
              if (isCovered(section)) {
                all.add(dep);
              }
            });
    return all;
  }

  public Taint thrown() {
    return thrown;
  }

  public World withThrown(Taint changed) {
    return changed.equals(thrown) ? this : new World(env, sections, locks, control, changed, heap);
  }

  /** From here to where its arms meet, everything depends on this branch. */
  World enterBranch(int block, Taint condition) {
    return withControl(control.enter(block, condition));
  }

  /** The branches whose arms have not met. */
  Branches control() {
    return control;
  }

  /** These variables depend on what chose them. Which stamp it is, its validation finds out. */
  World choosing(BitSet vars, Taint taint) {
    return withEnv(env.mapAt(vars, v -> v.kind() instanceof Kind.Stamp ? v : v.dependingOn(taint)));
  }

  /** These variables are no longer stale by these sections. */
  World forgiving(BitSet vars, Set<Dep> by) {
    return withEnv(
        env.mapAt(vars, v -> v.taint().isStale() ? v.withTaint(v.taint().dropStale(by)) : v));
  }

  /** Nothing depends on a branch by this section any more. */
  public World forgetControl(Dep dep) {
    return withControl(control.mapTaints(t -> t.without(dep)));
  }

  // Objects

  public Heap heap() {
    return heap;
  }

  public World withCell(Obj object, Cell cell) {
    return withHeap(heap.with(object, cell));
  }

  /** What was given with this index was lent to this body, and depends on this. */
  public World withLent(int index, Taint taint) {
    return withHeap(heap.withLent(index, taint));
  }

  World onHeap(UnaryOperator<Heap> change) {
    return withHeap(change.apply(heap));
  }

  /** True if whatever the variable points to is this body's alone, or was lent to it. */
  public boolean isOwn(@Nullable Var var) {
    return var != null && isOwn(get(var));
  }

  /** The same for a value that no variable holds. */
  public boolean isOwn(Value value) {
    return heap.isOwn(value.refs());
  }

  /** True if the value points to what was lent to this body, and to nothing else. */
  public boolean isLent(Value value) {
    return !value.refs().isEmpty() && value.refs().all().stream().allMatch(heap::isLent);
  }

  /** Changes what everything depends on that can be reached. */
  World mapContents(Refs refs, UnaryOperator<Taint> change) {
    return withHeap(heap.change(Refs.of(heap.reach(refs)), v -> v.map(change)));
  }

  /** What the objects that were lent to this body hold now. */
  public Taint lentContents() {
    Taint all = Taint.NONE;
    for (Obj object : heap.cells().keySet()) {
      all = heap.isLent(object) ? all.union(heap.contents(Refs.of(object))) : all;
    }
    for (int index : heap.lent().keySet()) {
      all = all.union(heap.contents(Refs.of(new Obj.Given(index))));
    }
    return all;
  }

  // Sections

  public SortedMap<Dep, Section> sections() {
    return sections.all();
  }

  public @Nullable Section section(Dep dep) {
    return sections.all().get(dep);
  }

  public World withSection(Dep dep, Section section) {
    return withSections(sections.with(dep, section));
  }

  public World withoutSection(Dep dep) {
    return withSections(sections.without(dep));
  }

  /**
   * True if no section began here, no lock is held, and nothing is lent: nothing can be tentative.
   */
  public boolean isPlain() {
    return sections().isEmpty() && held().isEmpty() && heap.lent().isEmpty();
  }

  /** True if the lock is that of a section, so that to take it ends an attempt. */
  boolean isOverSection(Symbol lock) {
    return sections.isAnyOver(lock);
  }

  /** True if a section is open, over whatever lock. */
  public boolean inSection() {
    return sections.isAnyOpen();
  }

  // Locks

  public Map<Symbol, Held> held() {
    return locks.held();
  }

  public World withHeld(Symbol lock, Held how) {
    return withLocks(locks.with(lock, how));
  }

  public World withoutHeld(Symbol lock) {
    return withLocks(locks.without(lock));
  }

  /** The locks that were taken on every way here. */
  public Set<Symbol> taken() {
    return locks.taken();
  }

  World withTaken(Symbol lock) {
    return withLocks(locks.taking(lock));
  }

  /** The same locks held, none of them this body's to release. */
  World withoutDuties() {
    return withLocks(locks.withoutDuties());
  }

  /** True if the lock, for certain, is held in this mode or a stronger one. */
  public boolean holds(Symbol lock, Mode least) {
    return locks.holds(lock, least);
  }

  // Names

  /** Gives what an instruction computed last another name, before it runs again. */
  World aged(int site) {
    UnaryOperator<Symbol> older = s -> s.aged(site);
    return new World(
        env.map(v -> v.rename(older).withRefs(v.refs().map(o -> o.aged(site)))),
        sections.rename(older),
        locks.rename(older),
        control,
        thrown,
        heap.rename(older).aged(site));
  }

  /** Renames a section everywhere, with the stamps that belong to it. */
  World renameSection(Dep from, Dep to) {
    Section section = section(from);
    if (section == null) {
      return this;
    }
    World renamed = mapTaints(t -> t.rename(d -> d.equals(from) ? to : d));
    Kind old = new Kind.Stamp(from);
    UnaryOperator<Value> stamps = v -> v.kind().equals(old) ? v.withKind(new Kind.Stamp(to)) : v;
    return renamed
        .withEnv(renamed.env.map(stamps))
        .withHeap(renamed.heap.mapValues(stamps))
        .withoutSection(from)
        .withSection(to, section);
  }

  /** True if a live variable of the body itself holds the section's stamp. */
  public boolean isStampOf(Dep dep, BitSet live) {
    return env.holds(live, new Kind.Stamp(dep));
  }

  /** True if a live variable holds the section's stamp, or an object does. */
  public boolean isStampIn(Dep dep, BitSet live) {
    Kind stamp = new Kind.Stamp(dep);
    return env.holds(live, stamp) || heap.holds(stamp);
  }

  /** The same for variables other than {@code except}. */
  boolean isStampIn(Dep dep, BitSet live, int except) {
    BitSet others = (BitSet) live.clone();
    if (except >= 0) {
      others.clear(except);
    }
    return isStampIn(dep, others);
  }

  // Lattice

  /** The join of two worlds at the start of a block. */
  World join(World other, int block) {
    Meetings meetings = new Meetings(block);
    return new World(
        env.join(other.env, meetings),
        sections.join(other.sections, meetings),
        locks.join(other.locks),
        control.union(other.control),
        thrown.union(other.thrown),
        heap.join(other.heap));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof World w
        && sections.equals(w.sections)
        && locks.equals(w.locks)
        && control.equals(w.control)
        && thrown.equals(w.thrown)
        && heap.equals(w.heap)
        && env.equals(w.env);
  }

  @Override
  public int hashCode() {
    return sections.hashCode() * 31 + locks.hashCode();
  }
}
