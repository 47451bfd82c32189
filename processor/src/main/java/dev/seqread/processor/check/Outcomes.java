package dev.seqread.processor.check;

import dev.seqread.processor.call.Implied;
import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.state.Bounds;
import dev.seqread.processor.state.Conditions;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Fact;
import dev.seqread.processor.state.Held;
import dev.seqread.processor.state.Kind;
import dev.seqread.processor.state.Phase;
import dev.seqread.processor.state.Refs;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Value;
import dev.seqread.processor.state.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads off the ways in which a body returns. */
final class Outcomes {
  private static final Set<TypeRef.Kind> ANSWERS =
      Set.of(TypeRef.Kind.BOOLEAN, TypeRef.Kind.INTEGRAL);

  private Outcomes() {}

  /** The way in which a body returns here. */
  static Outcome of(Body body, World world, Terminator.Return ret) {
    Taint taint = world.controlTaint();
    Fact fact = Fact.UNKNOWN;
    Refs refs = Refs.NONE;
    Bounds bounds = Bounds.NONE;
    Optional<Symbol> name = Optional.empty();
    Optional<Symbol> begun = Optional.empty();
    Optional<Outcome.Lock> taken = Optional.empty();
    if (ret.value() != null) {
      var value = world.get(ret.value());
      taint = taint.union(world.deepTaint(ret.value()));
      fact = ANSWERS.contains(ret.value().type().kind()) ? value.fact() : Fact.UNKNOWN;
      refs = value.refs();
      bounds = value.bounds();
      name = Optional.of(value.symbol()).filter(LockKeeper::isNamed);
      if (value.kind() instanceof Kind.Stamp stamp) {
        begun = Optional.ofNullable(world.section(stamp.section())).flatMap(Section::lock);
      } else if (value.kind() instanceof Kind.Hold hold && world.held().containsKey(hold.lock())) {
        taken = Optional.of(new Outcome.Lock(hold.lock(), hold.mode()));
      }
    }
    begun = begun.or(() -> Leftovers.begun(world));
    Set<Integer> params = new TreeSet<>();
    for (Dep dep : taint.tentative().keySet()) {
      if (dep instanceof Dep.Param param) {
        params.add(param.index());
      }
    }
    return new Outcome(
        fact,
        params,
        taint.tentative().containsKey(Dep.CALLER),
        taint.tentative().containsKey(Dep.COVERED),
        refs,
        Leftovers.of(world, refs),
        params(bounds.below()),
        params(bounds.upto()),
        name,
        begun,
        taken,
        validated(world),
        acquired(world),
        taken(world),
        implied(body, world, ret, true),
        implied(body, world, ret, false));
  }

  private static Optional<Implied> implied(
      Body body, World world, Terminator.Return ret, boolean answer) {
    if (ret.value() == null || ret.value().type().kind() != TypeRef.Kind.BOOLEAN) {
      return Optional.of(Implied.NOTHING);
    }
    Value value = world.get(ret.value());
    return value.fact().admits(Fact.of(answer))
        ? Conditions.assume(world, value.cond(), answer).map(w -> implied(body, w))
        : Optional.empty();
  }

  /** What is known of the parameters that still hold what they were given. */
  private static Implied implied(Body body, World world) {
    SortedMap<Integer, Implied.Learned> learned = new TreeMap<>();
    for (int i = 0; i < body.params().size(); i++) {
      Value value = world.get(body.params().get(i));
      Symbol self = new Symbol.Param(i);
      if (value.symbol().equals(self)) {
        Set<Symbol> upto = new HashSet<>(value.bounds().upto());
        upto.remove(self);
        Implied.Learned known = new Implied.Learned(value.fact(), value.bounds().below(), upto);
        if (!known.isNothing()) {
          learned.put(i, known);
        }
      }
    }
    return new Implied(learned);
  }

  private static List<Outcome.Validated> validated(World world) {
    List<Outcome.Validated> found = new ArrayList<>();
    for (Map.Entry<Dep, Section> entry : world.sections().entrySet()) {
      if (entry.getKey() instanceof Dep.Param param && entry.getValue().lock().isPresent()) {
        boolean consistent = entry.getValue().phase() == Phase.OVER;
        found.add(new Outcome.Validated(param.index(), entry.getValue().lock().get(), consistent));
      }
    }
    return found;
  }

  private static List<Outcome.Lock> acquired(World world) {
    List<Outcome.Lock> found = new ArrayList<>();
    for (Map.Entry<Symbol, Held> entry : world.held().entrySet()) {
      if (entry.getValue().owed()) {
        found.add(new Outcome.Lock(entry.getKey(), entry.getValue().mode()));
      }
    }
    return found;
  }

  private static Set<Symbol> taken(World world) {
    return world.taken().stream().filter(LockKeeper::isNamed).collect(Collectors.toSet());
  }

  /** Outcomes that a caller need not tell apart are one: those that took the same locks. */
  static List<Outcome> merged(Set<Outcome> outcomes) {
    if (outcomes.stream().anyMatch(Outcome::matters)) {
      return List.copyOf(outcomes);
    }
    Map<Set<Symbol>, Outcome> byTakes = new LinkedHashMap<>();
    outcomes.forEach(o -> byTakes.merge(o.takes(), o, Outcomes::join));
    return List.copyOf(byTakes.values());
  }

  static Outcome join(Outcome a, Outcome b) {
    Set<Integer> params = new TreeSet<>(a.params());
    params.addAll(b.params());
    return new Outcome(
        a.result().join(b.result()),
        params,
        a.shared() || b.shared(),
        a.covered() || b.covered(),
        a.refs().union(b.refs()),
        a.heap().join(b.heap()),
        both(a.below(), b.below()),
        both(a.upto(), b.upto()),
        a.name().equals(b.name()) ? a.name() : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        both(a.takes(), b.takes()),
        Implied.join(a.whenTrue(), b.whenTrue()),
        Implied.join(a.whenFalse(), b.whenFalse()));
  }

  private static <T> Set<T> both(Set<T> a, Set<T> b) {
    Set<T> common = new LinkedHashSet<>(a);
    common.retainAll(b);
    return common;
  }

  /** The parameters among the arrays and numbers that bound a result. */
  private static Set<Integer> params(Set<Symbol> bounds) {
    Set<Integer> params = new TreeSet<>();
    for (Symbol symbol : bounds) {
      if (symbol instanceof Symbol.Param param) {
        params.add(param.index());
      }
    }
    return params;
  }
}
