package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A path that is being followed: what its variables are, and what it did so far. */
final class Track {
  private final Handles handles;
  private final Map<Var, Term> values;
  private final Map<Integer, Integer> visits;
  private final List<Step> steps;
  private final List<Path.Fact> facts;
  private int numbers;

  Track(Handles handles) {
    this(handles, new HashMap<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>(), 0);
  }

  private Track(
      Handles handles,
      Map<Var, Term> values,
      Map<Integer, Integer> visits,
      List<Step> steps,
      List<Path.Fact> facts,
      int numbers) {
    this.handles = handles;
    this.values = values;
    this.visits = visits;
    this.steps = steps;
    this.facts = facts;
    this.numbers = numbers;
  }

  List<Step> steps() {
    return steps;
  }

  List<Path.Fact> facts() {
    return facts;
  }

  Track copy() {
    return new Track(
        handles,
        new HashMap<>(values),
        new HashMap<>(visits),
        new ArrayList<>(steps),
        new ArrayList<>(facts),
        numbers);
  }

  /** The path inside a body that a call runs. */
  Track entering(Body callee, Instr.Call call) {
    Track inner =
        new Track(
            handles,
            new HashMap<>(),
            new HashMap<>(),
            new ArrayList<>(steps),
            new ArrayList<>(facts),
            numbers);
    callee
        .self()
        .ifPresent(
            self ->
                inner.put(self, call.receiver() == null ? new Term.Self() : get(call.receiver())));
    for (int i = 0; i < callee.params().size() && i < call.args().size(); i++) {
      inner.put(callee.params().get(i), get(call.args().get(i)));
    }
    return inner;
  }

  /** The path behind a call whose body was followed. */
  Track returning(Track inner) {
    return new Track(
        handles,
        new HashMap<>(values),
        new HashMap<>(visits),
        new ArrayList<>(inner.steps),
        new ArrayList<>(inner.facts),
        inner.numbers);
  }

  /** True if the path has come to the block before. */
  boolean isAgain(int block) {
    return visits.getOrDefault(block, 0) > 1;
  }

  /** Counts how often the path came to a block. */
  int visit(int block) {
    return visits.merge(block, 1, Integer::sum);
  }

  void put(Var var, Term term) {
    values.put(var, term);
  }

  Term get(Var var) {
    Term known = values.get(var);
    if (known == null) {
      known = other(List.of());
      values.put(var, known);
    }
    return known;
  }

  Term other(List<Term> from) {
    return new Term.Other(numbers++, from);
  }

  Track fact(Term condition, boolean truth) {
    if (condition instanceof Term.Of of && of.kind() == OpKind.NOT) {
      return fact(of.operands().get(0), !truth);
    }
    if (Term.number(condition).isEmpty()) {
      facts.add(new Path.Fact(condition, truth));
    }
    if (!truth) {
      steps.removeIf(
          s -> s instanceof Step.Store set && set.answer().filter(condition::equals).isPresent());
    }
    return this;
  }

  void step(Instr instr) {
    if (instr instanceof Instr.Const constant) {
      put(constant.dst(), constant(constant.value()));
    } else if (instr instanceof Instr.Copy copy) {
      put(copy.dst(), get(copy.src()));
    } else if (instr instanceof Instr.Cast cast) {
      put(cast.dst(), get(cast.src()));
    } else if (instr instanceof Instr.Op op) {
      List<Term> operands = op.reads().stream().map(this::get).toList();
      boolean one = op.kind() != OpKind.CHOICE && op.kind() != OpKind.CONCAT;
      put(op.dst(), one ? Term.of(op.kind(), operands) : other(operands));
    } else if (instr instanceof Instr.LoadField load) {
      load(load);
    } else if (instr instanceof Instr.StoreField store) {
      Spot spot = spot(store.base(), store.field());
      store(spot, order(store.field()), get(store.src()), false, store.place());
    } else if (instr instanceof Instr.LoadElement load) {
      put(load.dst(), load(Spot.of(get(load.array()), "[]"), Order.PLAIN, load.place()));
    } else if (instr instanceof Instr.StoreElement store) {
      Spot spot = Spot.of(get(store.array()), "[]");
      store(spot, Order.PLAIN, get(store.src()), false, store.place());
    } else if (instr instanceof Instr.MonitorEnter enter) {
      steps.add(new Step.Enter(enter.place()));
    } else if (instr instanceof Instr.MonitorExit exit) {
      steps.add(new Step.Exit(exit.place()));
    } else if (instr.dst() != null) {
      put(instr.dst(), other(instr.reads().stream().map(this::get).toList()));
    }
  }

  private static Term constant(@Nullable Object value) {
    if (value instanceof Boolean truth) {
      return new Term.Num(truth ? 1 : 0);
    }
    if (value instanceof Character letter) {
      return new Term.Num(letter);
    }
    boolean whole = value instanceof Number && !(value instanceof Double || value instanceof Float);
    return whole
        ? new Term.Num(((Number) value).longValue())
        : new Term.Fixed(Term.NONE, "" + value);
  }

  private void load(Instr.LoadField load) {
    FieldRef field = load.field();
    if (field.isFinal()) {
      put(load.dst(), new Term.Fixed(base(load.base(), field), field.toString()));
    } else {
      Spot spot = spot(load.base(), field);
      put(load.dst(), load(spot, order(field), load.place()));
    }
  }

  private Term.Look load(Spot spot, Order order, Place place) {
    Term.Look look = new Term.Look(numbers++, spot);
    steps.add(new Step.Load(spot, order, look, place));
    return look;
  }

  private void store(Spot spot, Order order, Term value, boolean atomic, Place place) {
    steps.add(new Step.Store(spot, order, value, atomic, Optional.empty(), place));
  }

  private Spot spot(@Nullable Var base, FieldRef field) {
    return Spot.of(base(base, field), field.toString());
  }

  private Term base(@Nullable Var base, FieldRef field) {
    return base == null ? new Term.Fixed(Term.NONE, field.owner()) : get(base);
  }

  private static Order order(FieldRef field) {
    return field.is(FieldRef.Flag.VOLATILE) ? Order.VOLATILE : Order.PLAIN;
  }

  /** True if the call runs what somebody else wrote and gave. */
  boolean isGiven(Instr.Call call) {
    return call.receiver() != null
        && call.method().is(MethodRef.Flag.ABSTRACT)
        && get(call.receiver()) instanceof Term.Input
        && !Memory.takes(call.method())
        && !Memory.releases(call.method());
  }

  void call(Instr.Call call) {
    MethodRef method = call.method();
    Optional<Barrier> fence = Memory.fence(method);
    Optional<Memory.Access> access = Memory.access(call);
    Term result = null;
    if (fence.isPresent()) {
      steps.add(new Step.Fence(fence.get(), call.place()));
    } else if (Memory.takes(method)) {
      steps.add(new Step.Enter(call.place()));
    } else if (Memory.releases(method)) {
      steps.add(new Step.Exit(call.place()));
    } else if (access.isPresent() && call.receiver() != null) {
      result = access(call, access.get());
    } else if (!Memory.isQuiet(method)) {
      steps.add(new Step.Run(method.name(), isGiven(call), call.place()));
    }
    if (call.dst() != null) {
      List<Term> from = call.reads().stream().map(this::get).toList();
      put(call.dst(), result == null ? other(from) : result);
    }
  }

  private Term access(Instr.Call call, Memory.Access access) {
    List<Term> args = call.args().stream().map(this::get).toList();
    Spot spot = accessed(call, args, access.coordinates());
    Place place = call.place();
    if (access.kind() == Memory.Kind.LOAD) {
      return load(spot, access.order(), place);
    }
    Term last = args.isEmpty() ? new Term.Num(1) : args.get(args.size() - 1);
    if (access.kind() == Memory.Kind.STORE) {
      store(spot, access.order(), last, false, place);
      return Term.NONE;
    }
    if (access.kind() == Memory.Kind.SWAP) {
      Term answer = other(args);
      steps.add(new Step.Store(spot, access.order(), last, true, Optional.of(answer), place));
      return answer;
    }
    Term.Look before = load(spot, access.order(), place);
    Term by = access.kind() == Memory.Kind.STEP ? new Term.Num(1) : last;
    Term after = Term.of(OpKind.ADD, List.of(before, by));
    store(spot, access.order(), after, true, place);
    return call.method().name().startsWith("getAnd") ? before : after;
  }

  /** A handle's field is the field itself; an atomic object has one place. */
  private Spot accessed(Instr.Call call, List<Term> args, int coordinates) {
    List<Term> at = args.subList(0, Math.max(0, Math.min(coordinates, args.size())));
    Term receiver = get(java.util.Objects.requireNonNull(call.receiver()));
    String owner = call.method().owner();
    if (Memory.isAtomic(owner)) {
      List<Term> place = new ArrayList<>(List.of(receiver));
      place.addAll(at);
      return new Spot(place, "value");
    }
    if (Memory.isUnsafe(owner) && at.size() == 2) {
      return handles
          .named(at.get(1))
          .map(name -> Spot.of(at.get(0), name))
          .orElse(new Spot(at, "unsafe"));
    }
    return handles
        .named(receiver)
        .map(name -> new Spot(at, name))
        .orElseGet(
            () ->
                new Spot(
                    at, receiver instanceof Term.Fixed fixed ? fixed.name() : receiver.toString()));
  }
}
