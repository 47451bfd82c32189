package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is known of the value of a variable.
 *
 * @param taint what it depends on
 * @param symbol which value it is
 * @param origin the field it was read from, if it was
 * @param tested the types that it is known to have
 * @param cond what it means if it is a boolean and true
 */
public record Value(
    Taint taint,
    Symbol symbol,
    Kind kind,
    Fact fact,
    Bounds bounds,
    Optional<FieldRef> origin,
    Set<String> tested,
    Cond cond) {

  /** A value of which only the name is known. */
  public static Value of(Symbol symbol) {
    return new Value(
        Taint.NONE,
        symbol,
        Kind.PLAIN,
        Fact.UNKNOWN,
        Bounds.NONE,
        Optional.empty(),
        Set.of(),
        Cond.UNKNOWN);
  }

  public Value withTaint(Taint changed) {
    return changed.equals(taint)
        ? this
        : new Value(changed, symbol, kind, fact, bounds, origin, tested, cond);
  }

  public Value withSymbol(Symbol changed) {
    return new Value(taint, changed, kind, fact, bounds, origin, tested, cond);
  }

  public Value withKind(Kind changed) {
    return new Value(taint, symbol, changed, fact, bounds, origin, tested, cond);
  }

  public Value withFact(Fact changed) {
    return new Value(taint, symbol, kind, changed, bounds, origin, tested, cond);
  }

  public Value withBounds(Bounds changed) {
    return new Value(taint, symbol, kind, fact, changed, origin, tested, cond);
  }

  public Value withOrigin(FieldRef changed) {
    return new Value(taint, symbol, kind, fact, bounds, Optional.of(changed), tested, cond);
  }

  public Value withTested(Set<String> changed) {
    return new Value(taint, symbol, kind, fact, bounds, origin, Set.copyOf(changed), cond);
  }

  public Value withCond(Cond changed) {
    return new Value(taint, symbol, kind, fact, bounds, origin, tested, changed);
  }

  /** Changes every taint in it. */
  Value map(UnaryOperator<Taint> change) {
    Value changed = withTaint(change.apply(taint));
    return kind instanceof Kind.Closure ? changed.withKind(kind.map(change)) : changed;
  }

  /** Gives it, and what bounds it or is locked by it, other names. */
  Value rename(UnaryOperator<Symbol> names) {
    Symbol name = names.apply(symbol);
    Bounds limits = bounds.rename(names);
    Kind role =
        kind instanceof Kind.Hold hold
            ? new Kind.Hold(names.apply(hold.lock()), hold.mode())
            : kind;
    return name.equals(symbol) && limits.equals(bounds) && role.equals(kind)
        ? this
        : withSymbol(name).withBounds(limits).withKind(role);
  }

  /** What it and what it captures depend on. */
  public Taint deepTaint() {
    Taint all = taint;
    if (kind instanceof Kind.Closure closure) {
      for (Taint captured : closure.taints()) {
        all = all.union(captured);
      }
    }
    return all;
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
        joinKinds(kind, other.kind),
        fact.join(other.fact),
        bounds.join(other.bounds),
        origin.equals(other.origin) ? origin : Optional.empty(),
        tested.equals(other.tested) ? tested : common(tested, other.tested),
        same && cond.equals(other.cond) ? cond : Cond.UNKNOWN);
  }

  private static Kind joinKinds(Kind a, Kind b) {
    if (a instanceof Kind.Closure x
        && b instanceof Kind.Closure y
        && x.origin().equals(y.origin())) {
      List<Taint> taints = new ArrayList<>();
      for (int i = 0; i < x.taints().size(); i++) {
        taints.add(x.taints().get(i).union(y.taints().get(i)));
      }
      return new Kind.Closure(x.origin(), x.captures(), taints);
    }
    return a.equals(b) ? a : Kind.PLAIN;
  }

  private static Set<String> common(Set<String> a, Set<String> b) {
    Set<String> result = new HashSet<>(a);
    result.retainAll(b);
    return Set.copyOf(result);
  }
}
