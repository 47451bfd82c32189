package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What is known of an object. Immutable.
 *
 * @param owner who may have a reference to it
 * @param shape what never changes about it
 * @param others what each slot holds that is not told apart
 * @param slots what the others hold
 * @param begun what is left of an earlier attempt is only beyond what this one has written
 */
public record Cell(
    Owner owner, Shape shape, Value others, SortedMap<Slot, Value> slots, boolean begun) {

  private static final NavigableSet<Long> NO_MARKS = Collections.emptyNavigableSet();

  /** Who may have a reference to an object. */
  public enum Owner {
    /** Nobody but this body. */
    BODY,
    /** Nobody but this body and its caller, who lent it to be filled. */
    CALLER,
    /** Anybody. */
    ANYBODY;

    Owner join(Owner other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  /**
   * What never changes about an object.
   *
   * @param type its exact class
   * @param function the lambda or method reference that it is
   * @param length of an array, which number its length is
   */
  public record Shape(Optional<TypeRef> type, Optional<Instr> function, Optional<Symbol> length) {
    public static final Shape UNKNOWN =
        new Shape(Optional.empty(), Optional.empty(), Optional.empty());

    public static Shape of(TypeRef exact) {
      return new Shape(Optional.of(exact), Optional.empty(), Optional.empty());
    }

    Shape withLength(Symbol changed) {
      return new Shape(type, function, Optional.of(changed));
    }

    /** The same where nothing can be said of the length. */
    public Shape withoutLength() {
      return new Shape(type, function, Optional.empty());
    }

    private Shape join(Shape other) {
      return equals(other)
          ? this
          : new Shape(
              type.equals(other.type) ? type : Optional.empty(),
              function.equals(other.function) ? function : Optional.empty(),
              length.equals(other.length) ? length : Optional.empty());
    }

    private Shape rename(UnaryOperator<Symbol> names) {
      return length.isPresent() ? withLength(names.apply(length.get())) : this;
    }
  }

  public Cell {
    slots = Collections.unmodifiableSortedMap(slots);
  }

  /** A new object whose slots all hold the same. */
  public static Cell made(Shape shape, Value others) {
    return new Cell(Owner.BODY, shape, others, new TreeMap<>(), false);
  }

  public boolean isOwn() {
    return owner != Owner.ANYBODY;
  }

  public Value get(Slot slot) {
    Value value = slots.get(slot);
    return value != null ? value : others;
  }

  Cell with(Slot slot, Value value) {
    if (value.equals(slots.get(slot))) {
      return this;
    }
    SortedMap<Slot, Value> changed = new TreeMap<>(slots);
    changed.put(slot, value);
    return new Cell(owner, shape, others, changed, begun);
  }

  public Cell withOwner(Owner changed) {
    return changed == owner ? this : new Cell(changed, shape, others, slots, begun);
  }

  Cell withShape(Shape changed) {
    return changed.equals(shape) ? this : new Cell(owner, changed, others, slots, begun);
  }

  /** The same object with nothing in it but this. */
  Cell reset(Value all) {
    return new Cell(owner, shape, all, new TreeMap<>(), false);
  }

  Cell withBegun(boolean changed) {
    return changed == begun ? this : new Cell(owner, shape, others, slots, changed);
  }

  /** Changes what everything in it depends on; what became stale just now is anywhere. */
  Cell mapTaints(UnaryOperator<Taint> change) {
    boolean[] spoilt = {false};
    Cell changed =
        map(
            value -> {
              Value after = value.map(change);
              spoilt[0] |= after != value && after.taint().isStale() && value.taint().isTentative();
              return after;
            });
    return spoilt[0] ? changed.withBegun(false) : changed;
  }

  /** Changes what each slot holds. */
  Cell map(UnaryOperator<Value> change) {
    SortedMap<Slot, Value> changed = new TreeMap<>();
    boolean same = true;
    for (var entry : slots.entrySet()) {
      Value value = change.apply(entry.getValue());
      same &= value == entry.getValue();
      changed.put(entry.getKey(), value);
    }
    Value rest = change.apply(others);
    return same && rest == others ? this : new Cell(owner, shape, rest, changed, begun);
  }

  Cell rename(UnaryOperator<Symbol> names) {
    return withShape(shape.rename(names)).map(v -> v.rename(names));
  }

  /** This object where a loop comes round to it, and was like the other before. */
  Cell widened(Cell before) {
    SortedMap<Slot, Value> wide = new TreeMap<>();
    slots.forEach((slot, value) -> wide.put(slot, value.widened(before.get(slot), NO_MARKS)));
    return new Cell(owner, shape, others.widened(before.others, NO_MARKS), wide, begun);
  }

  /** The join: each slot holds what it holds in either. */
  Cell join(Cell other) {
    if (equals(other)) {
      return this;
    }
    Set<Slot> all = new TreeSet<>(slots.keySet());
    all.addAll(other.slots.keySet());
    SortedMap<Slot, Value> joined = new TreeMap<>();
    for (Slot slot : all) {
      joined.put(slot, get(slot).join(other.get(slot), Symbol.UNNAMED));
    }
    return new Cell(
        owner.join(other.owner),
        shape.join(other.shape),
        others.join(other.others, Symbol.UNNAMED),
        joined,
        begun && other.begun);
  }
}
