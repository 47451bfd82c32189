package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The objects of which this body knows more than their reference, and what they hold: a graph whose
 * edges are the slots. An object without a cell is one that others have as well. Immutable; the
 * join is the union of edges.
 *
 * @param cells by object
 * @param lent what was lent to this body: what each such object holds to begin with depends on this
 */
public record Heap(SortedMap<Obj, Cell> cells, SortedMap<Integer, Taint> lent) {
  public static final Heap EMPTY =
      new Heap(Collections.emptySortedMap(), Collections.emptySortedMap());

  public Heap {
    cells = Collections.unmodifiableSortedMap(cells);
    lent = Collections.unmodifiableSortedMap(lent);
  }

  /** What is known of an object; null if others have it. */
  public @Nullable Cell cell(Obj object) {
    Cell cell = cells.get(object);
    if (cell != null) {
      return cell;
    }
    Taint taint = object.root() == Obj.ELSEWHERE ? null : lent.get(object.root());
    return taint == null ? null : untouched(object, taint);
  }

  private static Cell untouched(Obj object, Taint taint) {
    Value others =
        Value.of(Symbol.UNNAMED).withTaint(taint).withRefs(Refs.of(object.held(Obj.ELEMENTS)));
    return Cell.made(Cell.Shape.UNKNOWN, others).withOwner(Cell.Owner.CALLER);
  }

  /** True if nobody but this body, and maybe its caller, has the object. */
  public boolean isOwn(Obj object) {
    Cell cell = cell(object);
    return cell != null && cell.isOwn();
  }

  /** True if the object was lent to this body. */
  boolean isLent(Obj object) {
    Cell cell = cell(object);
    return cell != null && cell.owner() == Cell.Owner.CALLER;
  }

  /** True if whatever the reference points to is this body's, or was lent to it. */
  public boolean isOwn(Refs refs) {
    return refs.all().stream().allMatch(this::isOwn);
  }

  Heap with(Obj object, Cell cell) {
    if (cell.equals(cells.get(object))) {
      return this;
    }
    SortedMap<Obj, Cell> changed = new TreeMap<>(cells);
    changed.put(object, cell);
    return new Heap(changed, lent);
  }

  Heap withLent(int index, Taint taint) {
    SortedMap<Integer, Taint> changed = new TreeMap<>(lent);
    changed.put(index, taint);
    return new Heap(cells, changed);
  }

  /** What a slot of one of the objects may hold; a value without a name of its own gets this. */
  Value load(Refs refs, Slot slot, Symbol name) {
    @Nullable Value loaded = null;
    for (Obj object : refs.all()) {
      Value value = load(object, slot);
      loaded = loaded == null ? value : loaded.join(value, Symbol.UNNAMED);
    }
    if (loaded == null) {
      return Value.of(name);
    }
    boolean certain = refs.isCertain() && slot.isOne() && isOwn(refs);
    return certain && !loaded.symbol().equals(Symbol.UNNAMED) ? loaded : loaded.withSymbol(name);
  }

  private Value load(Obj object, Slot slot) {
    Cell cell = cell(object);
    if (cell == null) {
      return Value.of(Symbol.UNNAMED).withRefs(Refs.of(found(object, slot)));
    }
    Value found = inCell(object, cell, slot);
    Value value = cell.begun() && slot.equals(Slot.REST) ? found.map(Taint::tentativePart) : found;
    return cell.isOwn()
        ? value
        : Value.of(Symbol.UNNAMED)
            .withTaint(value.taint())
            .withRefs(value.refs().union(Refs.of(found(Obj.OUTSIDE, slot))));
  }

  private static Value inCell(Obj object, Cell cell, Slot slot) {
    if (slot.equals(Slot.REST)) {
      Value all = cell.get(Slot.REST);
      for (var entry : cell.slots().entrySet()) {
        all =
            entry.getKey() instanceof Slot.Field ? all : all.join(entry.getValue(), Symbol.UNNAMED);
      }
      return all;
    }
    boolean untouched =
        slot instanceof Slot.Field
            && !cell.slots().containsKey(slot)
            && object.root() != Obj.ELSEWHERE;
    if (slot instanceof Slot.At && !cell.slots().containsKey(slot)) {
      return cell.get(Slot.REST);
    }
    return untouched ? cell.others().withRefs(Refs.of(found(object, slot))) : cell.get(slot);
  }

  private static Obj found(Obj object, Slot slot) {
    FieldRef field = slot instanceof Slot.Field f ? f.field() : Obj.ELEMENTS;
    return object.equals(Obj.OUTSIDE) && field.equals(Obj.ELEMENTS)
        ? Obj.OUTSIDE
        : object.held(field);
  }

  /**
   * The heap after a store into a slot of one of the objects. Only where it must hit that very slot
   * it takes away what the slot held.
   */
  Heap store(Refs refs, Slot slot, Value value) {
    Heap result = this;
    for (Obj object : refs.all()) {
      Cell cell = cell(object);
      if (cell != null) {
        result =
            result.with(
                object,
                refs.isCertain() && slot.isOne()
                    ? overwritten(cell, slot, value)
                    : added(cell, slot, value));
      }
    }
    return result;
  }

  /** The heap after one of the objects may have got this as well. */
  Heap add(Refs refs, Slot slot, Value value) {
    Heap result = this;
    for (Obj object : refs.all()) {
      Cell cell = cell(object);
      result = cell == null ? result : result.with(object, added(cell, slot, value));
    }
    return result;
  }

  /** The heap with an object that may stand for others already. */
  Heap merge(Obj object, Cell cell) {
    Cell known = cells.get(object);
    return with(object, known == null ? cell : known.join(cell));
  }

  private static Cell overwritten(Cell cell, Slot slot, Value value) {
    return cell.with(slot, value);
  }

  /** A store whose place is not certain leaves what was there as well. */
  private static Cell added(Cell cell, Slot slot, Value value) {
    Cell result = cell.with(slot, cell.get(slot).join(value, Symbol.UNNAMED));
    if (slot.equals(Slot.REST)) {
      for (Slot other : cell.slots().keySet()) {
        result =
            other instanceof Slot.At
                ? result.with(other, result.get(other).join(value, Symbol.UNNAMED))
                : result;
      }
    }
    return result;
  }

  /** The heap after everything that one of the objects holds was replaced. */
  Heap reset(Refs refs, Value all) {
    Heap result = this;
    for (Obj object : refs.all()) {
      Cell cell = cell(object);
      if (cell != null) {
        result =
            result.with(object, refs.isCertain() ? cell.reset(all) : added(cell, Slot.REST, all));
      }
    }
    return result;
  }

  /** The heap where nothing in this slot of the objects is of an earlier attempt. */
  Heap refilled(Refs refs, Slot slot) {
    return mapOf(
        refs,
        cell ->
            slot.equals(Slot.REST)
                ? cell.map(v -> v.map(Taint::tentativePart))
                : cell.with(slot, cell.get(slot).map(Taint::tentativePart)));
  }

  /** The heap where the objects are written from their start on, and read as far as that. */
  Heap begun(Refs refs) {
    return mapOf(refs, cell -> cell.withBegun(true));
  }

  private Heap mapOf(Refs refs, UnaryOperator<Cell> change) {
    Heap result = this;
    for (Obj object : refs.all()) {
      Cell cell = cells.get(object);
      result = cell == null ? result : result.with(object, change.apply(cell));
    }
    return result;
  }

  /** Changes every value that one of the objects holds, as long as it is certain which that is. */
  Heap change(Refs refs, UnaryOperator<Value> change) {
    Heap result = this;
    for (Obj object : refs.all()) {
      Cell cell = cells.get(object);
      result = cell == null ? result : result.with(object, cell.map(change));
    }
    return result;
  }

  Heap changeShape(Obj object, UnaryOperator<Cell.Shape> change) {
    Cell cell = cells.get(object);
    return cell == null ? this : with(object, cell.withShape(change.apply(cell.shape())));
  }

  /** All objects that can be reached. */
  public Set<Obj> reach(Refs refs) {
    Set<Obj> seen = new TreeSet<>(refs.all());
    Deque<Obj> work = new ArrayDeque<>(refs.all());
    while (!work.isEmpty()) {
      Cell cell = cells.get(work.pop());
      if (cell != null) {
        follow(cell.others(), seen, work);
        cell.slots().values().forEach(v -> follow(v, seen, work));
      }
    }
    return seen;
  }

  private static void follow(Value value, Set<Obj> seen, Deque<Obj> work) {
    for (Obj object : value.refs().all()) {
      if (seen.add(object)) {
        work.add(object);
      }
    }
  }

  /** What all that can be reached holds depends on. */
  public Taint contents(Refs refs) {
    if (refs.isEmpty() || cells.isEmpty() && lent.isEmpty()) {
      return Taint.NONE;
    }
    Taint all = Taint.NONE;
    for (Obj object : reach(refs)) {
      Cell cell = cell(object);
      if (cell != null) {
        all = all.union(taint(cell));
      }
    }
    return all;
  }

  private static Taint taint(Cell cell) {
    Taint all = cell.others().taint();
    for (Value value : cell.slots().values()) {
      all = all.union(value.taint());
    }
    return all;
  }

  /** Others have a reference from now on, to the objects and to all that they reach. */
  Heap share(Refs refs) {
    Heap result = this;
    for (Obj object : reach(refs)) {
      Cell cell = result.cell(object);
      if (cell != null && cell.owner() != Cell.Owner.ANYBODY) {
        result = result.with(object, cell.withOwner(Cell.Owner.ANYBODY));
      }
    }
    return result;
  }

  /** What was allocated last at the site is no longer the latest. */
  Heap aged(int site) {
    boolean any = false;
    for (Obj object : cells.keySet()) {
      any |= object instanceof Obj.Made m && m.site() == site && !m.older();
    }
    if (!any) {
      return this;
    }
    SortedMap<Obj, Cell> changed = new TreeMap<>();
    cells.forEach(
        (object, cell) -> {
          Cell aged = cell.map(v -> v.withRefs(v.refs().map(o -> o.aged(site))));
          changed.merge(object.aged(site), aged, Cell::join);
        });
    return new Heap(changed, lent);
  }

  Heap mapValues(UnaryOperator<Value> change) {
    return map(cell -> cell.map(change));
  }

  Heap rename(UnaryOperator<Symbol> names) {
    return map(cell -> cell.rename(names));
  }

  Heap mapTaints(UnaryOperator<Taint> change) {
    Heap mapped = map(cell -> cell.mapTaints(change));
    if (lent.isEmpty()) {
      return mapped;
    }
    SortedMap<Integer, Taint> changed = new TreeMap<>();
    lent.forEach((index, taint) -> changed.put(index, change.apply(taint)));
    return new Heap(mapped.cells, changed);
  }

  private Heap map(Function<Cell, Cell> change) {
    SortedMap<Obj, Cell> changed = new TreeMap<>();
    boolean same = true;
    for (var entry : cells.entrySet()) {
      Cell cell = change.apply(entry.getValue());
      same &= cell == entry.getValue();
      changed.put(entry.getKey(), cell);
    }
    return same ? this : new Heap(changed, lent);
  }

  /** Without the objects that nobody can reach any more. */
  Heap keep(Refs roots) {
    if (cells.isEmpty()) {
      return this;
    }
    TreeSet<Obj> all = new TreeSet<>(roots.all());
    cells.keySet().stream().filter(o -> !(o instanceof Obj.Made)).forEach(all::add);
    Set<Obj> reached = reach(Refs.of(all));
    if (reached.containsAll(cells.keySet())) {
      return this;
    }
    SortedMap<Obj, Cell> kept = new TreeMap<>(cells);
    kept.keySet().retainAll(reached);
    return new Heap(kept, lent);
  }

  /** This heap where a loop comes round to it, and has been in the other before. */
  Heap widened(Heap before) {
    SortedMap<Obj, Cell> wide = new TreeMap<>();
    cells.forEach(
        (object, cell) -> {
          Cell then = before.cells.get(object);
          wide.put(object, then == null ? cell : cell.widened(then));
        });
    return new Heap(wide, lent);
  }

  /** The join: a union of edges. */
  public Heap join(Heap other) {
    if (equals(other)) {
      return this;
    }
    SortedMap<Obj, Cell> joined = new TreeMap<>(cells);
    other.cells.forEach(
        (object, cell) -> {
          Cell here = cell(object);
          joined.put(object, here == null ? cell : here.join(cell));
        });
    cells.forEach(
        (object, cell) -> {
          Cell there = other.cells.containsKey(object) ? null : other.cell(object);
          if (there != null) {
            joined.put(object, cell.join(there));
          }
        });
    SortedMap<Integer, Taint> both = new TreeMap<>(lent);
    other.lent.forEach((index, taint) -> both.merge(index, taint, Taint::union));
    return new Heap(joined, both);
  }

  /** True if a slot holds a value of this kind. */
  boolean holds(Kind kind) {
    return cells.values().stream()
        .flatMap(cell -> cell.slots().values().stream())
        .anyMatch(v -> v.kind().equals(kind));
  }
}
