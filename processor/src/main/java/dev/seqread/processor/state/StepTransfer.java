package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transfer of the steps of a lock's protocol. A step with an answer splits the world by it. */
final class StepTransfer {
  private final Scope scope;
  private final Validations validations;

  StepTransfer(Scope scope) {
    this.scope = scope;
    this.validations = new Validations(scope);
  }

  List<World> step(World world, CallTransfer.At at, Instr.Call call, Protocol protocol) {
    Symbol lock = Calls.lockOf(world, call, protocol);
    return switch (protocol.kind()) {
      case BEGIN -> List.of(begin(world, at, call, lock, begun(protocol)));
      case VALIDATE -> validate(world, at, call, lock, protocol, true);
      case RETRY -> validate(world, at, call, lock, protocol, false);
      case CANCEL -> List.of(cancel(world, lock));
      case SOURCE -> List.of(source(world, at, call, lock));
      case ACQUIRE_READ -> read(world, at, call, lock, protocol);
      case ACQUIRE_WRITE, WRITE_BEGIN -> acquire(world, at, call, lock, Mode.WRITE, protocol);
      case ACQUIRE_VIEW ->
          viewMode(world, call) == Mode.READ
              ? read(world, at, call, lock, protocol)
              : acquire(world, at, call, lock, Mode.WRITE, protocol);
      case RELEASE_READ, RELEASE_WRITE, RELEASE_ANY, RELEASE_VIEW, WRITE_END ->
          List.of(owned(resumed(released(world, call, lock, protocol), at, call, lock), at, call));
      case CONVERT_READ -> convert(world, at, call, lock, Optional.of(Mode.READ), protocol);
      case CONVERT_WRITE -> convert(world, at, call, lock, Optional.of(Mode.WRITE), protocol);
      case CONVERT_OPTIMISTIC -> convert(world, at, call, lock, Optional.empty(), protocol);
      case IS_READ_STAMP, IS_WRITE_STAMP, IS_OPTIMISTIC_STAMP, IS_LOCK_STAMP ->
          List.of(query(world, at, call, protocol));
      case IS_READ_LOCKED, IS_WRITE_LOCKED -> List.of(owned(world, at, call));
      case VIEW_READ, VIEW_BOTH -> List.of(view(world, call, lock, false));
      case VIEW_WRITE -> List.of(view(world, call, lock, true));
      case LOOP_READ -> List.of(loop(world, at, call));
      case LOOP_WRITE -> List.of(loop(Steps.settle(world, lock), at, call));
    };
  }

  private static World set(World world, Instr.Call call, Value value) {
    return call.dst() == null ? world : world.set(call.dst(), value);
  }

  private static World owned(World world, CallTransfer.At at, Instr.Call call) {
    return set(world, call, Value.of(new Symbol.Def(at.site(), 0)));
  }

  /** The world in which a call answered so; a validation's own result is not tentative. */
  private static World answer(World world, CallTransfer.At at, Instr.Call call, Fact fact) {
    return set(world, call, Value.of(new Symbol.Def(at.site(), 0)).withFact(fact));
  }

  /** A section over the lock begins with what the call returns. */
  World begin(World world, CallTransfer.At at, Instr.Call call, Symbol lock, Fact fact) {
    if (call.dst() != null && scope.info().isOnlyCompared(call.dst())) {
      return set(world, call, Value.of(new Symbol.Def(at.site(), 0)).withFact(fact));
    }
    List<Instr> instrs = scope.info().body().blocks().get(at.block()).instrs();
    String stamp = Transfer.nameAfter(instrs, at.index(), call.dst());
    World begun = beginAt(world, at, section(lock, call, stamp), call.dst());
    Dep dep = new Dep.Section(at.site(), 0);
    boolean stamped = call.dst() != null && call.dst().type().kind() == TypeRef.Kind.INTEGRAL;
    Value value = Value.of(new Symbol.Def(at.site(), 0));
    return set(begun, call, stamped ? value.withKind(new Kind.Stamp(dep)).withFact(fact) : value);
  }

  private World beginAt(World world, CallTransfer.At at, Section section, @Nullable Var dst) {
    return Steps.begin(
        world,
        new Dep.Section(at.site(), 0),
        section,
        scope.info().stampsLiveAfter(at.block(), at.index()),
        dst == null ? -1 : dst.index(),
        scope.info()::chosenIn);
  }

  private Section section(Symbol lock, Instr.Call call, String stamp) {
    return Section.begun(Optional.of(lock), scope.guards().isPrecise(lock), call.place(), stamp);
  }

  private static Fact begun(Protocol protocol) {
    return protocol.is(Protocol.Fact.TRY) ? Fact.UNKNOWN : Fact.NONZERO;
  }

  private List<World> validate(
      World world,
      CallTransfer.At at,
      Instr.Call call,
      Symbol lock,
      Protocol protocol,
      boolean consistentWhen) {
    Validations.Split split =
        validations.split(world, at, call, lock, Calls.stampOf(call, protocol));
    for (Protocol.Pair pair : protocol.also()) {
      Symbol other = world.get(call.args().get(pair.lock())).symbol();
      Optional<Var> stamp = Optional.of(call.args().get(pair.stamp()));
      Validations.Split before = split;
      split =
          new Validations.Split(
              before
                  .consistent()
                  .flatMap(w -> validations.split(w, at, call, other, stamp).consistent()),
              before.failed().map(w -> failed(w, at, call, other, stamp)));
    }
    List<World> results = new ArrayList<>();
    split.consistent().ifPresent(w -> results.add(answer(w, at, call, Fact.of(consistentWhen))));
    split
        .failed()
        .map(w -> protocol.is(Protocol.Fact.RESTARTS) ? restarted(w, world, call, lock) : w)
        .ifPresent(w -> results.add(answer(w, at, call, Fact.of(!consistentWhen))));
    return results;
  }

  /** One of several stamps was inconsistent: nothing is known of the others, none can be used. */
  private World failed(
      World world, CallTransfer.At at, Instr.Call call, Symbol lock, Optional<Var> stamp) {
    return validations.split(world, at, call, lock, stamp).failed().orElse(world);
  }

  /** A stamp releases only the mode that it is a stamp of. */
  private static World released(World world, Instr.Call call, Symbol lock, Protocol protocol) {
    Optional<Kind> kind = Calls.stampOf(call, protocol).map(v -> world.get(v).kind());
    Held held = world.held().get(lock);
    boolean readView =
        protocol.kind() == Protocol.Kind.RELEASE_VIEW && viewMode(world, call) == Mode.READ;
    boolean other =
        held != null
            && (readView && held.mode() == Mode.WRITE
                || mode(protocol.kind()).filter(m -> m != held.mode()).isPresent()
                || kind.isPresent()
                    && (kind.get() instanceof Kind.Stamp
                        || kind.get() instanceof Kind.Hold hold && hold.mode() != held.mode()));
    Symbol released =
        kind.isPresent()
                && kind.get() instanceof Kind.Hold hold
                && SameLock.of(hold.lock(), lock) == SameLock.MAYBE
            ? hold.lock()
            : lock;
    return other ? world : world.withoutHeld(released);
  }

  /** The mode that a step releases; a user's protocol says which, as it likes. */
  private static Optional<Mode> mode(Protocol.Kind step) {
    return switch (step) {
      case RELEASE_READ -> Optional.of(Mode.READ);
      case RELEASE_WRITE -> Optional.of(Mode.WRITE);
      default -> Optional.empty();
    };
  }

  /**
   * The stamp of a read lock that was given back says as an optimistic one does whether the write
   * lock was taken since.
   */
  private World resumed(World world, CallTransfer.At at, Instr.Call call, Symbol lock) {
    List<Var> stamps = releasedStamps(world, at, lock);
    if (stamps.isEmpty()) {
      return world;
    }
    String name = stamps.get(0).isNamed() ? stamps.get(0).name() : "";
    Kind stamp = new Kind.Stamp(new Dep.Section(at.site(), 0));
    World result = beginAt(world, at, section(lock, call, name), null);
    for (Var var : stamps) {
      result = result.set(var, result.get(var).withKind(stamp));
    }
    return result;
  }

  private List<Var> releasedStamps(World world, CallTransfer.At at, Symbol lock) {
    if (world.holds(lock, Mode.READ)) {
      return List.of();
    }
    return scope.info().stampsLiveAfter(at.block(), at.index()).stream()
        .mapToObj(scope.info().body().vars()::get)
        .filter(
            v ->
                world.get(v).kind() instanceof Kind.Hold hold
                    && hold.mode() == Mode.READ
                    && SameLock.of(hold.lock(), lock) == SameLock.YES)
        .toList();
  }

  private World restarted(World failed, World before, Instr.Call call, Symbol lock) {
    World result = failed;
    for (Dep dep : Steps.openOver(before, lock)) {
      result = result.withSection(dep, section(lock, call, ""));
    }
    return result;
  }

  private static World cancel(World world, Symbol lock) {
    World result = world;
    for (Dep dep : Steps.openOver(world, lock)) {
      Section section = world.sections().get(dep);
      result = result.withSection(dep, section.withPhase(Phase.ABANDONED));
    }
    return result;
  }

  private World source(World world, CallTransfer.At at, Instr.Call call, Symbol lock) {
    World open =
        Steps.openOver(world, lock).isEmpty() && !world.holds(lock, Mode.READ)
            ? beginAt(world, at, section(lock, call, ""), null)
            : world;
    Taint taint = Calls.argumentTaint(world, null, call.args());
    for (Dep dep : Steps.openOver(open, lock)) {
      Section section = open.sections().get(dep);
      if (section.isOpen()) {
        taint = taint.union(Taint.of(dep, new Source(call.place(), call.method().name() + "()")));
        open = open.withSection(dep, section.reading(Optional.empty()));
      }
    }
    Value value = Value.of(new Symbol.Def(at.site(), 0)).withTaint(taint);
    return call.dst() == null ? open : Transfer.assign(scope, open, call.dst(), value);
  }

  private static Mode viewMode(World world, Instr.Call call) {
    return call.receiver() != null
            && world.get(call.receiver()).symbol() instanceof Symbol.View view
            && view.write()
        ? Mode.WRITE
        : Mode.READ;
  }

  private static boolean isStamp(Instr.Call call) {
    return call.dst() != null && call.dst().type().kind() == TypeRef.Kind.INTEGRAL;
  }

  private static List<World> acquire(
      World world, CallTransfer.At at, Instr.Call call, Symbol lock, Mode mode, Protocol protocol) {
    World taken = Steps.acquire(world, lock, new Held(mode, call.place(), true, isStamp(call)));
    World success =
        set(
            taken,
            call,
            Value.of(new Symbol.Def(at.site(), 0))
                .withKind(new Kind.Hold(lock, mode))
                .withFact(Fact.NONZERO));
    return protocol.is(Protocol.Fact.TRY)
        ? List.of(success, answer(world, at, call, Fact.ZERO))
        : List.of(success);
  }

  /** Who holds the write lock does not get the read lock as well. */
  private static List<World> read(
      World world, CallTransfer.At at, Instr.Call call, Symbol lock, Protocol protocol) {
    if (!world.holds(lock, Mode.WRITE)) {
      return acquire(world, at, call, lock, Mode.READ, protocol);
    }
    return List.of(
        protocol.is(Protocol.Fact.TRY)
            ? answer(world, at, call, Fact.ZERO)
            : set(
                world,
                call,
                Value.of(new Symbol.Def(at.site(), 0))
                    .withKind(new Kind.Hold(lock, Mode.READ))
                    .withFact(Fact.NONZERO)));
  }

  private List<World> convert(
      World world,
      CallTransfer.At at,
      Instr.Call call,
      Symbol lock,
      Optional<Mode> mode,
      Protocol protocol) {
    Optional<Var> stamp = Calls.stampOf(call, protocol);
    boolean held = stamp.isPresent() && world.get(stamp.get()).kind() instanceof Kind.Hold;
    List<World> results = new ArrayList<>();
    World valid =
        held ? world : validations.split(world, at, call, lock, stamp).consistent().orElse(null);
    if (valid != null) {
      results.add(
          mode.map(m -> acquire(valid, at, call, lock, m, protocol).get(0))
              .orElseGet(() -> begin(valid.withoutHeld(lock), at, call, lock, Fact.NONZERO)));
    }
    boolean granted =
        stamp.map(v -> isGranted(world.get(v), mode)).orElse(false)
            || mode.isPresent() && world.holds(lock, mode.get());
    if (!granted) {
      World refused = held ? world : settleFailed(world, lock, at);
      if (stamp.isPresent() && world.get(stamp.get()).kind() instanceof Kind.Given given) {
        refused = validations.told(refused, given, lock, call, false);
      }
      results.add(answer(refused, at, call, Fact.ZERO));
    }
    return results;
  }

  /** A lock that is held can always be given up in part, or whole. */
  private static boolean isGranted(Value stamp, Optional<Mode> mode) {
    return stamp.kind() instanceof Kind.Hold hold
        && mode.map(m -> hold.mode().compareTo(m) >= 0).orElse(true);
  }

  /** A conversion that was refused says nothing of what was read. */
  private static World settleFailed(World world, Symbol lock, CallTransfer.At at) {
    World result = world;
    for (Dep dep : Steps.openOver(world, lock)) {
      Section section = world.sections().get(dep);
      if (section.isOpen()) {
        result = result.withSection(dep, section.refused(at.site()));
      }
    }
    return result;
  }

  private static World query(World world, CallTransfer.At at, Instr.Call call, Protocol protocol) {
    Value stamp = world.get(Calls.stampOf(call, protocol).orElseThrow());
    Fact fact = is(stamp, protocol.kind());
    Value answer = Value.of(new Symbol.Def(at.site(), 0)).withFact(fact);
    boolean asksForZero = stamp.kind() instanceof Kind.Stamp && fact == Fact.UNKNOWN;
    return set(world, call, asksForZero ? answer.withCond(Arithmetic.isNotZero(stamp)) : answer);
  }

  private static Fact is(Value stamp, Protocol.Kind question) {
    if (stamp.fact() == Fact.ZERO) {
      return Fact.ZERO;
    }
    if (stamp.kind() instanceof Kind.Hold hold) {
      return Fact.of(
          switch (question) {
            case IS_READ_STAMP -> hold.mode() == Mode.READ;
            case IS_WRITE_STAMP -> hold.mode() == Mode.WRITE;
            case IS_LOCK_STAMP -> true;
            default -> false;
          });
    }
    if (!(stamp.kind() instanceof Kind.Stamp)) {
      return Fact.UNKNOWN;
    }
    boolean optimistic = question == Protocol.Kind.IS_OPTIMISTIC_STAMP;
    return optimistic && stamp.fact() == Fact.UNKNOWN ? Fact.UNKNOWN : Fact.of(optimistic);
  }

  private static World view(World world, Instr.Call call, Symbol lock, boolean write) {
    return set(world, call, Value.of(new Symbol.View(lock, write)).withFact(Fact.NONZERO));
  }

  /** A section or a write that the runtime runs: its result depends on what it was given. */
  private World loop(World world, CallTransfer.At at, Instr.Call call) {
    Taint given = Calls.argumentTaint(world, null, call.args());
    Value value = Value.of(new Symbol.Def(at.site(), 0)).withTaint(given);
    return call.dst() == null ? world : Transfer.assign(scope, world, call.dst(), value);
  }
}
