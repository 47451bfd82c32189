package dev.seqread.processor.state;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Effects;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.model.Trait;
import dev.seqread.processor.state.Doing.Builder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what an instruction does to the outside world. */
public final class Deeds {
  private static final Set<Protocol.Kind> TAKING =
      Set.of(
          Protocol.Kind.ACQUIRE_READ,
          Protocol.Kind.ACQUIRE_WRITE,
          Protocol.Kind.LOOP_WRITE,
          Protocol.Kind.WRITE_BEGIN);

  private Deeds() {}

  /** What the instruction does in this world. */
  public static Doing of(Scope scope, World world, Instr instr) {
    if (instr instanceof Instr.StoreField store) {
      return storeField(world, store);
    }
    if (instr instanceof Instr.StoreElement store) {
      return storeElement(world, store);
    }
    if (instr instanceof Instr.MonitorEnter) {
      return new Builder(world, Escape.Kind.ARGUMENT).effect("a monitor is entered").done();
    }
    if (instr instanceof Instr.Call call) {
      return call(scope, world, call);
    }
    if (instr instanceof Instr.New made) {
      return construct(scope, world, made);
    }
    return Doing.NOTHING;
  }

  private static Doing storeField(World world, Instr.StoreField store) {
    Builder doing = new Builder(world, Escape.Kind.STORE);
    if (store.base() != null && world.isOwn(store.base())) {
      return Doing.NOTHING;
    }
    if (world.get(store.src()).kind() instanceof Kind.Stamp) {
      return Doing.NOTHING;
    }
    doing.gives(store.src());
    if (store.base() != null) {
      doing.shows(store.base());
    }
    return doing.effect("'" + store.field().name() + "' is written").done();
  }

  private static Doing storeElement(World world, Instr.StoreElement store) {
    Builder doing = new Builder(world, Escape.Kind.STORE);
    if (world.isOwn(store.array())) {
      return Doing.NOTHING;
    }
    return doing
        .gives(store.src())
        .shows(store.array())
        .shows(store.index())
        .effect(
            "an element of '" + Names.of(store.array(), world.get(store.array())) + "' is written")
        .done();
  }

  private static Doing call(Scope scope, World world, Instr.Call call) {
    Meaning meaning = scope.meaning(world, call);
    Builder doing = new Builder(world, Escape.Kind.ARGUMENT);
    if (meaning instanceof Meaning.Step step) {
      return step(world, call, step.protocol(), doing);
    }
    if (meaning instanceof Meaning.SectionBody body) {
      return Buffers.filled(world, call, body.summary(), doing).done();
    }
    if (meaning instanceof Meaning.Declared declared) {
      return declared(world, call, declared, doing);
    }
    if (meaning instanceof Meaning.Known known) {
      return known(scope, world, call.receiver(), call.args(), known.effects(), call, doing);
    }
    if (meaning instanceof Meaning.Summarised summarised) {
      return summarised(scope, world, call, summarised.summary(), doing);
    }
    return unknown(scope, world, call, doing);
  }

  private static Doing step(World world, Instr.Call call, Protocol protocol, Builder doing) {
    boolean view = protocol.kind() == Protocol.Kind.ACQUIRE_VIEW;
    Symbol lock = Calls.lockOf(world, call, protocol);
    boolean takes = TAKING.contains(protocol.kind()) || view;
    boolean unseen = view && call.receiver() != null && lock instanceof Symbol.Def;
    boolean own = !unseen && isOwnLock(world, lock);
    return takes && !own
        ? doing.effect("the lock '" + Names.of(lock) + "' is taken").done()
        : Doing.NOTHING;
  }

  /** Taking the lock of a section ends the attempt, and is no effect in it. */
  private static boolean isOwnLock(World world, Symbol lock) {
    return world.sections().values().stream().anyMatch(s -> s.lock().isPresent() && s.isOver(lock));
  }

  private static Doing declared(
      World world, Instr.Call call, Meaning.Declared declared, Builder doing) {
    Contract contract = declared.contract();
    if (contract.has(Mark.SEQ_PURE)) {
      return Doing.NOTHING;
    }
    for (int i = 0; i < call.args().size(); i++) {
      Set<Mark> marks = contract.parameter(i);
      if (!marks.contains(Mark.TENTATIVE)
          && !marks.contains(Mark.SEQ_READ)
          && !marks.contains(Mark.SEQ_WRITE)) {
        doing.gives(call.args().get(i));
      }
    }
    return Buffers.filled(world, call, declared.summary(), doing).done();
  }

  private static Doing known(
      Scope scope,
      World world,
      @Nullable Var receiver,
      List<Var> args,
      Effects effects,
      Instr instr,
      Builder doing) {
    for (Effect effect : effects.all()) {
      @Nullable Var subject = Calls.subject(receiver, args, effect.argument());
      switch (effect.kind()) {
        case MUTATES -> {
          boolean elements = subject != null && subject.type().isArray();
          Builder target = elements ? doing.storing() : doing;
          if (!world.isOwn(subject)) {
            copied(world, receiver, args, effects, instr, effect.argument(), target);
          }
          mutate(
              world,
              receiver,
              args,
              subject,
              Resets.isReset(world, subject, args, effects, effect.argument()),
              target);
        }
        case IO -> showAll(receiver, args, doing).effect("input or output is done");
        case LOCKS -> showAll(receiver, args, doing).effect("a lock is taken or waited for");
        case RESETS -> {
          if (subject != null && !effects.has(Effect.Kind.MUTATES, effect.argument())) {
            doing.replaces(subject);
          }
        }
        case RUNS, WRAPS -> {
          if (instr instanceof Instr.Call call && subject != null) {
            Handed.run(scope, world, call, effect.argument(), doing.passing());
          }
        }
        case STORES -> {
          if (subject != null) {
            doing.gives(subject);
          }
        }
        case ASKS -> {
          if (subject != null
              && !isImmutable(scope, world, subject)
              && !isKnownInside(world, subject)) {
            doing.shows(subject);
          }
        }
        default -> {}
      }
    }
    return doing.done();
  }

  /** True if the classes of all that a container holds are known: those are asked themselves. */
  private static boolean isKnownInside(World world, Var container) {
    return world.isOwn(container)
        && world.heap().reach(world.get(container).refs()).stream().allMatch(world.heap()::isOwn);
  }

  private static boolean isImmutable(Scope scope, World world, Var var) {
    return !var.type().isReference()
        || world.get(var).kind() instanceof Kind.NoStamp
        || scope.program().isImmutable(var.type())
        || scope.program().isEqualOnlyToItself(var.type())
        || scope.model().traits(var.type()).contains(Trait.IMMUTABLE);
  }

  private static Builder showAll(@Nullable Var receiver, List<Var> args, Builder doing) {
    if (receiver != null) {
      doing.starts(receiver);
    }
    args.forEach(doing::gives);
    return doing;
  }

  /** A call that writes into an object writes what it reads elsewhere. */
  private static void copied(
      World world,
      @Nullable Var receiver,
      List<Var> args,
      Effects effects,
      Instr instr,
      int written,
      Builder doing) {
    for (Effect read : effects.of(Effect.Kind.READS)) {
      @Nullable Var source = Calls.subject(receiver, args, read.argument());
      boolean changed = effects.has(Effect.Kind.MUTATES, read.argument());
      if (read.argument() != written && !changed && source != null && !world.isOwn(source)) {
        Sources.Read inside = Sources.Read.inside(world.get(source), instr.place(), "");
        doing.lets(Sources.taint(world, inside));
      }
    }
  }

  private static void mutate(
      World world,
      @Nullable Var receiver,
      List<Var> args,
      @Nullable Var subject,
      boolean whole,
      Builder doing) {
    if (subject != null && world.isOwn(subject)) {
      if (whole) {
        doing.replaces(subject);
      } else {
        doing.fills(subject);
      }
      return;
    }
    changed(world, receiver, args, subject, doing);
  }

  /** Something that others see is changed. */
  private static void changed(
      World world, @Nullable Var receiver, List<Var> args, @Nullable Var subject, Builder doing) {
    if (subject != null) {
      doing.shows(subject);
    }
    args.stream().filter(a -> !a.equals(subject)).forEach(doing::gives);
    if (receiver != null && !receiver.equals(subject)) {
      doing.gives(receiver);
    }
    doing.effect(
        subject == null
            ? "static state is changed"
            : "'" + Names.of(subject, world.get(subject)) + "' is changed");
  }

  /** What a body writes into what it reaches from this parameter leaves. */
  private static void stored(
      Scope scope, World world, Instr instr, Summary summary, int param, Builder doing) {
    @Nullable Var receiver = instr instanceof Instr.Call call ? call.receiver() : null;
    List<Var> args = instr instanceof Instr.Call call ? call.args() : ((Instr.New) instr).args();
    Translation translation = new Translation(scope, world, -1, instr, receiver, args);
    for (Outcome outcome : summary.outcomes()) {
      outcome
          .heap()
          .cells()
          .forEach(
              (object, cell) -> {
                if (object.root() == param) {
                  cell.slots()
                      .values()
                      .forEach(value -> doing.lets(translation.taint(value.taint())));
                }
              });
    }
  }

  /** True if whatever a body writes into that it reaches from this is the caller's own. */
  private static boolean isOwn(
      Scope scope, World world, Instr instr, Summary summary, int param, Var subject) {
    if (Closure.of(world, world.get(subject)).isEmpty()) {
      return world.isOwn(subject);
    }
    @Nullable Var receiver = instr instanceof Instr.Call call ? call.receiver() : null;
    List<Var> args = instr instanceof Instr.Call call ? call.args() : ((Instr.New) instr).args();
    Translation translation = new Translation(scope, world, -1, instr, receiver, args);
    return summary.outcomes().stream()
        .flatMap(outcome -> outcome.heap().cells().keySet().stream())
        .filter(object -> object.root() == param)
        .allMatch(object -> world.heap().isOwn(translation.refs(Refs.of(object))));
  }

  private static Doing summarised(
      Scope scope, World world, Instr instr, Summary summary, Builder doing) {
    @Nullable Var receiver = instr instanceof Instr.Call call ? call.receiver() : null;
    List<Var> args = instr instanceof Instr.Call call ? call.args() : ((Instr.New) instr).args();
    boolean foreign = false;
    for (int param : summary.fills().keySet()) {
      boolean made = param == Effect.RECEIVER && instr instanceof Instr.New;
      @Nullable Var subject = Calls.subject(receiver, args, param);
      if (!made && (subject == null || !isOwn(scope, world, instr, summary, param, subject))) {
        foreign = true;
        stored(scope, world, instr, summary, param, doing);
        changed(world, receiver, args, subject, doing);
      }
    }
    if (foreign) {
      leak(world, Calls.reads(scope, world, instr), doing);
    } else if (summary.leak().isPresent()) {
      leak(world, Calls.ownReads(scope, world, instr), doing);
    }
    summary
        .escapes()
        .forEach(
            (param, how) -> {
              @Nullable Var subject = Calls.subject(receiver, args, param);
              boolean captured =
                  param == Effect.RECEIVER
                      && subject != null
                      && !Closure.of(world, world.get(subject)).isEmpty();
              if (captured) {
                doing.lets(world.deepTaint(subject));
              } else if (subject != null && summary.keeps().contains(param)) {
                doing.gives(subject);
              } else if (subject != null) {
                doing.lends(subject);
              }
              doing.lets(Calls.readOf(scope, world, instr, param));
            });
    for (int param : summary.deciding()) {
      doing.decides(Calls.given(scope, world, instr, param));
    }
    for (Summary.Run run : summary.runs()) {
      @Nullable Var function = Calls.subject(receiver, args, run.param());
      if (function != null && !Handed.isKnown(scope, world, world.get(function))) {
        doing.lets(Handed.given(scope, world, instr, run));
      }
    }
    for (Symbol lock : summary.takes()) {
      Optional<Symbol> outer = Calls.translate(lock, world, receiver, args);
      if (outer.isPresent() && !isOwnLock(world, outer.get())) {
        doing.effect("the lock '" + Names.of(outer.get()) + "' is taken");
      }
    }
    summary.effect().ifPresent(e -> doing.effect(e.what()));
    return doing.done();
  }

  /** A helper lets out what it read in the caller's section. */
  private static void leak(World world, List<Sources.Read> reads, Builder doing) {
    for (Sources.Read read : reads) {
      doing.lets(Sources.taint(world, read));
    }
  }

  /** A function that a helper was given is the matter of who gave it. */
  private static boolean isGivenFunction(Scope scope, World world, Instr.Call call) {
    return scope.summary()
        && call.receiver() != null
        && call.method().is(MethodRef.Flag.ABSTRACT)
        && world.get(call.receiver()).symbol() instanceof Symbol.Param
        && scope.program().function(call.receiver().type()).isPresent();
  }

  private static Doing unknown(Scope scope, World world, Instr.Call call, Builder doing) {
    if (isGivenFunction(scope, world, call)) {
      return Doing.NOTHING;
    }
    if (call.receiver() != null) {
      doing.shows(call.receiver());
    }
    call.args().forEach(doing::gives);
    if (!call.superCall()) {
      doing.byControl();
    }
    return doing.done();
  }

  private static Doing construct(Scope scope, World world, Instr.New made) {
    Builder doing = new Builder(world, Escape.Kind.ARGUMENT);
    Meaning meaning = scope.meaning(world, made);
    if (meaning instanceof Meaning.Summarised summarised) {
      return summarised(scope, world, made, summarised.summary(), doing);
    }
    boolean acts =
        meaning instanceof Meaning.Known k
            && (k.effects().has(Effect.Kind.IO) || k.effects().has(Effect.Kind.LOCKS));
    if (meaning instanceof Meaning.Known && !acts) {
      return Doing.NOTHING;
    }
    if (meaning instanceof Meaning.Known known) {
      return known(scope, world, null, made.args(), known.effects(), made, doing);
    }
    boolean exception =
        scope.program().isSubtype(made.constructor().owner(), "java.lang.Throwable");
    if (!exception) {
      made.args().forEach(doing::gives);
    }
    return doing.done();
  }
}
