package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is known of the value of a variable.
 *
 * @param taint what it depends on
 * @param symbol which value it is
 * @param range the numbers that it can be
 * @param origin the field it was read from, if it was
 * @param tested the types that it is known to have
 * @param cond what it means if it is a boolean and true
 * @param refs the objects that it may be a reference to
 * @param settled the sections on whose branches it does not depend: their locks were held when it
 *     was assigned
 */
public record Value(
    Taint taint,
    Symbol symbol,
    Kind kind,
    Fact fact,
    Bounds bounds,
    Range range,
    Optional<FieldRef> origin,
    Set<String> tested,
    Cond cond,
    Refs refs,
    Set<Dep> settled) {

  /** A value of which only the name is known. */
  public static Value of(Symbol symbol) {
    return new Value(
        Taint.NONE,
        symbol,
        Kind.PLAIN,
        Fact.UNKNOWN,
        Bounds.NONE,
        Range.ALL,
        Optional.empty(),
        Set.of(),
        Cond.UNKNOWN,
        Refs.OUTSIDE,
        Set.of());
  }

  public Value withTaint(Taint changed) {
    return changed.equals(taint)
        ? this
        : new Value(
            changed, symbol, kind, fact, bounds, range, origin, tested, cond, refs, settled);
  }

  public Value withSymbol(Symbol changed) {
    return new Value(
        taint, changed, kind, fact, bounds, range, origin, tested, cond, refs, settled);
  }

  public Value withKind(Kind changed) {
    return new Value(
        taint, symbol, changed, fact, bounds, range, origin, tested, cond, refs, settled);
  }

  public Value withFact(Fact changed) {
    return new Value(
        taint, symbol, kind, changed, bounds, range, origin, tested, cond, refs, settled);
  }

  public Value withBounds(Bounds changed) {
    return new Value(
        taint, symbol, kind, fact, changed, range, origin, tested, cond, refs, settled);
  }

  Value withRange(Range changed) {
    return changed.equals(range)
        ? this
        : new Value(
            taint, symbol, kind, fact, bounds, changed, origin, tested, cond, refs, settled);
  }

  public Value withOrigin(FieldRef changed) {
    return new Value(
        taint,
        symbol,
        kind,
        fact,
        bounds,
        range,
        Optional.of(changed),
        tested,
        cond,
        refs,
        settled);
  }

  public Value withTested(Set<String> changed) {
    return new Value(
        taint, symbol, kind, fact, bounds, range, origin, Set.copyOf(changed), cond, refs, settled);
  }

  public Value withCond(Cond changed) {
    return new Value(
        taint, symbol, kind, fact, bounds, range, origin, tested, changed, refs, settled);
  }

  public Value withRefs(Refs changed) {
    return changed.equals(refs)
        ? this
        : new Value(
            taint, symbol, kind, fact, bounds, range, origin, tested, cond, changed, settled);
  }

  Value withSettled(Set<Dep> changed) {
    return changed.equals(settled)
        ? this
        : new Value(
            taint,
            symbol,
            kind,
            fact,
            bounds,
            range,
            origin,
            tested,
            cond,
            refs,
            Set.copyOf(changed));
  }

  /** This value where a branch decided that it is this one. */
  Value dependingOn(Taint branch) {
    Taint part = branch;
    for (Dep dep : settled) {
      part = part.without(dep);
    }
    return part.isOwned() ? this : steady().withTaint(taint.union(part));
  }

  /** A value that is owned itself is one of some that are, whatever decides which. */
  private Value steady() {
    return taint.isOwned() && bounds.data() == Bounds.Data.FOUND
        ? withBounds(bounds.withData(Bounds.Data.STEADY))
        : this;
  }

  /** Changes its taint. */
  Value map(UnaryOperator<Taint> change) {
    return withTaint(change.apply(taint));
  }

  /** This value where a loop comes round to it, and was the other before. */
  Value widened(Value before, NavigableSet<Long> marks) {
    Bounds wide = bounds.widened(before.bounds, marks);
    Value bounded = wide.equals(bounds) ? this : withBounds(wide);
    return bounded.withRange(range.widened(before.range, marks));
  }

  /** Gives it, and what bounds it or is locked by it, other names. */
  Value rename(UnaryOperator<Symbol> names) {
    Symbol name = names.apply(symbol);
    Bounds limits = bounds.rename(names);
    Kind role =
        kind instanceof Kind.Hold hold
            ? new Kind.Hold(names.apply(hold.lock()), hold.mode())
            : kind;
    Cond meaning = cond.rename(names);
    return name.equals(symbol) && limits.equals(bounds) && role.equals(kind) && meaning.equals(cond)
        ? this
        : withSymbol(name).withBounds(limits).withKind(role).withCond(meaning);
  }

  /** The join; {@code meeting} names the value where the two differ. */
  Value join(Value other, Symbol meeting) {
    if (equals(other)) {
      return this;
    }
    boolean same = symbol.equals(other.symbol);
    return new Value(
        taint.union(other.taint),
        same ? symbol : meeting,
        kind.join(other.kind),
        fact.join(other.fact),
        bounds.join(other.bounds),
        range.join(other.range),
        origin.equals(other.origin) ? origin : Optional.empty(),
        tested.equals(other.tested) ? tested : common(tested, other.tested),
        same && cond.equals(other.cond) ? cond : Cond.UNKNOWN,
        refs.union(other.refs),
        settled.equals(other.settled) ? settled : common(settled, other.settled));
  }

  private static <T> Set<T> common(Set<T> a, Set<T> b) {
    Set<T> result = new HashSet<>(a);
    result.retainAll(b);
    return Set.copyOf(result);
  }
}
