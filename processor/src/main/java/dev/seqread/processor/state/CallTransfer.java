package dev.seqread.processor.state;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.LockPath;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Effects;
import dev.seqread.processor.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The transfer of calls. */
final class CallTransfer {
  private final Scope scope;
  private final StepTransfer steps;
  private final OutcomeTransfer outcomes;

  CallTransfer(Scope scope) {
    this.scope = scope;
    this.steps = new StepTransfer(scope);
    this.outcomes = new OutcomeTransfer(scope, steps);
  }

  /** Where a call stands. */
  record At(int block, int index, int site) {}

  List<World> step(World world, At at, Instr.Call call) {
    Meaning meaning = scope.meaning(world, call);
    if (meaning instanceof Meaning.Step step && isStep(world, call, step.protocol())) {
      return steps.step(world, at, call, step.protocol());
    }
    if (meaning instanceof Meaning.SectionBody body) {
      return List.of(sectionBody(world, at, call, body.lock()));
    }
    if (meaning instanceof Meaning.Declared declared
        && declared.summary().isPresent()
        && declared.summary().get().tellsOfFailure()) {
      return summarised(world, at, call, declared.summary().get());
    }
    if (meaning instanceof Meaning.Declared declared) {
      return List.of(declared(world, at, call, declared));
    }
    if (meaning instanceof Meaning.Known known) {
      return List.of(known(world, at, call, known.effects()));
    }
    if (meaning instanceof Meaning.Summarised summarised) {
      return summarised(world, at, call, summarised.summary());
    }
    return List.of(unknown(world, at, call));
  }

  /** The methods of a view are steps only where it is known which lock it views. */
  static boolean isStep(World world, Instr.Call call, Protocol protocol) {
    boolean ofView =
        protocol.kind() == Protocol.Kind.ACQUIRE_VIEW
            || protocol.kind() == Protocol.Kind.RELEASE_VIEW;
    return !ofView
        || call.receiver() != null && world.get(call.receiver()).symbol() instanceof Symbol.View;
  }

  private World result(World world, Instr.Call call, Value value) {
    return call.dst() == null ? world : Transfer.assign(scope, world, call.dst(), value);
  }

  private static Value plain(At at) {
    return Value.of(new Symbol.Def(at.site(), 0));
  }

  private World sectionBody(World world, At at, Instr.Call call, Optional<LockPath> lock) {
    Optional<Symbol> over =
        lock.map(
            path ->
                Scope.lock(
                    call.receiver() == null ? null : world.get(call.receiver()).symbol(), path));
    Taint taint = Buffers.argumentTaint(world, call);
    World read = world;
    for (Map.Entry<Dep, Section> entry : world.sections().entrySet()) {
      Section section = entry.getValue();
      boolean belongs = over.isEmpty() || section.isOver(over.get()) || !section.precise();
      boolean covered =
          section.lock().map(l -> world.holds(l, Mode.READ)).orElse(!world.held().isEmpty());
      if (section.isOpen() && belongs && !covered) {
        taint = taint.union(Taint.of(entry.getKey(), source(call)));
        read = read.withSection(entry.getKey(), section.reading(Optional.empty()));
      }
    }
    return result(read, call, plain(at).withTaint(taint));
  }

  private static Source source(Instr.Call call) {
    return new Source(call.place(), call.method().name() + "()");
  }

  private World declared(World world, At at, Instr.Call call, Meaning.Declared declared) {
    Contract contract = declared.contract();
    boolean unseen = contract.has(Mark.SEQ_PURE) && declared.summary().isEmpty();
    if (contract.has(Mark.TENTATIVE) || unseen) {
      return sectionBody(world, at, call, Optional.empty());
    }
    Taint taint = Buffers.argumentTaint(world, call);
    World read = world;
    for (Sources.Read source : Calls.reads(scope, world, call)) {
      taint = taint.union(Sources.taint(world, source));
      read = Sources.after(read, source);
    }
    return result(read, call, plain(at).withTaint(taint));
  }

  private World known(World world, At at, Instr.Call call, Effects effects) {
    if (Emptied.isAskedFor(scope, world, call)) {
      Value length = Calls.describe(world, call, effects, plain(at));
      return result(world, call, length.withRefs(Refs.NONE).withKind(Kind.NO_STAMP));
    }
    Taint taint = Calls.argumentTaint(world, call.receiver(), call.args());
    World read = world;
    for (Sources.Read source : Calls.reads(scope, world, call)) {
      taint = taint.union(Sources.taint(world, source));
      read = Sources.after(read, source);
    }
    taint = Expansion.result(scope, world).map(world::deepTaint).map(taint::union).orElse(taint);
    if (call.dst() == null) {
      return read;
    }
    Value value = Calls.describe(world, call, effects, plain(at));
    for (Effect returned : effects.of(Effect.Kind.RETURNS)) {
      @Nullable Var subject = Calls.subject(call.receiver(), call.args(), returned.argument());
      if (subject != null && !effects.has(Effect.Kind.FRESH)) {
        value = read.get(subject).withFact(Fact.NONZERO);
      }
    }
    value = value.withCond(Asked.of(world, call));
    if (call.method().name().equals("ordinal") && call.args().isEmpty()) {
      value = ordinal(call, value);
    }
    if (call.method().name().equals("getClass") && call.receiver() != null) {
      value = value.withSymbol(new Symbol.ClassOf(world.get(call.receiver()).symbol()));
    }
    if (call.method().name().equals("clone") && call.args().isEmpty()) {
      value = value.withTested(Set.of(call.receiverType().name()));
      if (call.receiver() != null && call.receiverType().isArray()) {
        value = value.withBounds(Bounds.lengthOf(world.get(call.receiver()).symbol()));
      }
    }
    boolean number = !call.dst().type().isReference() && effects.isPure();
    value = number ? Answered.named(world, call, value) : value;
    Results results = new Results(scope, at.site());
    return results.known(
        read, call, effects, number ? value.withKind(Kind.NO_STAMP) : value, taint);
  }

  /** The number of an enum's constant is less than the number of all of them. */
  private Value ordinal(Instr.Call call, Value value) {
    OptionalInt constants = scope.program().constants(call.receiverType());
    return constants.isEmpty()
        ? value
        : value.withRange(new Range(0, Math.max(0, constants.getAsInt() - 1)));
  }

  /** A constructor is called on the new object. */
  List<World> construct(World world, int block, int index, Instr.New made) {
    At at = new At(block, index, scope.info().site(block, index));
    TypeRef type = made.dst().type();
    Meaning meaning = scope.meaning(world, made);
    Value value = Value.of(new Symbol.Def(at.site(), 0)).withFact(Fact.NONZERO);
    if (meaning instanceof Meaning.Summarised summarised) {
      return summarised(world, at, made, value, summarised.summary());
    }
    Taint taint = Calls.argumentTaint(world, null, made.args());
    World read = world;
    for (Sources.Read source : Calls.reads(scope, world, made)) {
      taint = taint.union(Sources.taint(world, source));
      read = Sources.after(read, source);
    }
    if (scope.isImmutable(type)) {
      Value plain = value.withRefs(Refs.NONE).withTaint(taint);
      return List.of(Transfer.assign(scope, read, made.dst(), plain));
    }
    Effects effects = meaning instanceof Meaning.Known known ? known.effects() : Effects.PURE;
    Results results = new Results(scope, at.site());
    Refs held = results.held(read, made.args(), effects, type);
    return List.of(results.made(read, made.dst(), value, shape(made), held, taint));
  }

  private static Cell.Shape shape(Instr.New made) {
    Cell.Shape shape = Cell.Shape.of(made.dst().type());
    return made.captures().isEmpty()
        ? shape
        : new Cell.Shape(shape.type(), Optional.of(made), shape.length());
  }

  private List<World> summarised(World world, At at, Instr.New made, Value value, Summary summary) {
    Obj object = new Obj.Made(at.site(), 0, false);
    World started =
        Transfer.assign(scope, world, made.dst(), value.withRefs(Refs.of(object)))
            .withCell(object, MemoryTransfer.closure(world, shape(made), made.captures()));
    Instr.Call constructor =
        new Instr.Call(
            null,
            made.dst(),
            made.dst().type(),
            made.constructor(),
            made.args(),
            false,
            false,
            made.place());
    return summarised(started, at, constructor, summary);
  }

  private World unknown(World world, At at, Instr.Call call) {
    Sources.Read source = Sources.Read.unknown(call.place(), call.method().name() + "()");
    Taint taint =
        Calls.argumentTaint(world, call.receiver(), call.args())
            .union(Sources.taint(world, source).asking());
    Value value = Answered.lock(scope, world, call, plain(at)).withTaint(taint);
    return result(Sources.after(world, source), call, value);
  }

  private List<World> summarised(World world, At at, Instr.Call call, Summary summary) {
    List<Dep> unheard = Validations.unheard(scope, world, call, summary);
    if (!unheard.isEmpty()) {
      World dismissed = world;
      for (Dep dep : unheard) {
        dismissed = Steps.dismiss(dismissed, dep);
      }
      return List.of(result(dismissed, call, plain(at)));
    }
    World read = world;
    for (Sources.Read source : Calls.reads(scope, world, call)) {
      read = Sources.after(read, source);
    }
    for (Symbol lock : summary.releases()) {
      Optional<Symbol> outer = Calls.translate(lock, world, call.receiver(), call.args());
      read = outer.isPresent() ? read.withoutHeld(outer.get()) : read;
    }
    List<World> results = new ArrayList<>();
    boolean silent = call.method().result().kind() == TypeRef.Kind.VOID;
    boolean ignored =
        Validations.isFailureUnheard(scope, call, summary) || silent && summary.tellsOfFailure();
    for (Outcome outcome : summary.outcomes()) {
      if (ignored && outcome.spoils()) {
        continue;
      }
      Optional<World> answered =
          outcomes.after(settled(read, world, call, outcome), at, call, outcome);
      Optional<World> after =
          answered
              .map(w -> heaped(w, world, at, call, outcome))
              .map(w -> outcome.spoils() ? spoilt(w, at, call) : w);
      if (after.isPresent()) {
        Taint taint = Calls.resultTaint(outcome, scope, answered.get(), call);
        boolean lock = call.dst() != null && Transfer.isLock(scope, call.dst().type());
        taint = outcome.validated().isEmpty() && !lock ? taint : taint.tentativePart();
        results.add(named(after.get(), world, at, call, outcome, taint));
      }
    }
    return results;
  }

  /** The body has taken these locks on the way. */
  private static World settled(World read, World before, Instr.Call call, Outcome outcome) {
    World result = read;
    for (Symbol lock : outcome.takes()) {
      Optional<Symbol> outer = Calls.translate(lock, before, call.receiver(), call.args());
      result = outer.isPresent() ? Steps.settle(result, outer.get()) : result;
    }
    return result;
  }

  /** What the body did to the objects that it was given, and made. */
  private World heaped(World after, World before, At at, Instr.Call call, Outcome outcome) {
    return translation(before, at, call).apply(after, outcome.heap());
  }

  /** The section in which the body read what it left behind is over, and was no good. */
  private static World spoilt(World world, At at, Instr.Call call) {
    Section failed = Section.begun(Optional.empty(), false, call.place(), "");
    return world.withSection(Translation.failed(at.site()), failed.withPhase(Phase.OVER));
  }

  private World named(
      World after, World before, At at, Instr.Call call, Outcome outcome, Taint taint) {
    boolean stamp = call.dst() != null && call.dst().type().kind() == TypeRef.Kind.INTEGRAL;
    boolean assigned = outcome.begun().isPresent() && stamp || outcome.taken().isPresent() && stamp;
    if (call.dst() == null || assigned) {
      return after;
    }
    Optional<Symbol> name =
        outcome.name().flatMap(n -> Calls.translate(n, before, call.receiver(), call.args()));
    Value value =
        Value.of(name.orElse(new Symbol.Def(at.site(), 0)))
            .withKind(stamp(after, call, outcome))
            .withFact(outcome.result())
            .withBounds(Calls.bounds(outcome, before, call.args()))
            .withCond(Answers.of(before, call, outcome))
            .withRefs(translation(before, at, call).refs(outcome.refs()))
            .withTaint(taint);
    return result(after, call, value);
  }

  /** A stamp that the body found in an object which it was given, and returns. */
  private static Kind stamp(World world, Instr.Call call, Outcome outcome) {
    if (!(outcome.name().orElse(null) instanceof Symbol.Path path)) {
      return Kind.PLAIN;
    }
    @Nullable Var holder =
        path.base() instanceof Symbol.Self
            ? call.receiver()
            : path.base() instanceof Symbol.Param given
                ? Calls.subject(null, call.args(), given.index())
                : null;
    if (holder == null) {
      return Kind.PLAIN;
    }
    Slot slot = new Slot.Field(path.field());
    Kind kind = world.heap().load(world.get(holder).refs(), slot, Symbol.UNNAMED).kind();
    return kind.isStamp() || kind instanceof Kind.Lost ? kind : Kind.PLAIN;
  }

  private Translation translation(World before, At at, Instr.Call call) {
    return new Translation(scope, before, at.site(), call, call.receiver(), call.args());
  }
}
