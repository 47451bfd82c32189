package dev.seqread.processor.state;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.state.Doing.Builder;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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
      return storeField(scope, world, store);
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

  private static Doing storeField(Scope scope, World world, Instr.StoreField store) {
    Builder doing = new Builder(world, Escape.Kind.STORE);
    if (store.base() != null && world.isOwn(store.base())) {
      return Doing.NOTHING;
    }
    if (world.get(store.src()).kind() instanceof Kind.Stamp) {
      return Doing.NOTHING;
    }
    boolean counts =
        store.update() && !scope.info().reads(store.field()) && store.field().guard().isEmpty();
    if (counts) {
      scope.info().added(store).forEach(doing::gives);
    } else {
      doing.gives(store.src());
    }
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
      return step(world, call, step.protocol(), step.summary(), doing);
    }
    if (meaning instanceof Meaning.SectionBody body) {
      return Buffers.filled(world, call, body.summary(), doing).done();
    }
    if (meaning instanceof Meaning.Declared declared) {
      return declared(world, call, declared, doing);
    }
    if (meaning instanceof Meaning.Known known) {
      return ModelledDeeds.of(
          scope, world, call.receiver(), call.args(), known.effects(), call, doing);
    }
    if (meaning instanceof Meaning.Summarised summarised) {
      return new SummarisedDeeds(scope, world, call, summarised.summary()).doneBy(doing);
    }
    return unknown(scope, world, call, doing);
  }

  private static Doing step(
      World world, Instr.Call call, Protocol protocol, Optional<Summary> body, Builder doing) {
    boolean view = protocol.kind() == Protocol.Kind.ACQUIRE_VIEW;
    Symbol lock = Calls.lockOf(world, call, protocol);
    boolean takes = TAKING.contains(protocol.kind()) || view;
    boolean unseen = view && call.receiver() != null && lock instanceof Symbol.Def;
    boolean own = !unseen && world.isOverSection(lock);
    others(world, call, protocol, body, doing);
    return takes && !own
        ? doing.effect("the lock '" + Names.of(lock) + "' is taken").done()
        : doing.done();
  }

  /** What a marked method is given beside its stamp and its function goes where its body says. */
  private static void others(
      World world, Instr.Call call, Protocol protocol, Optional<Summary> body, Builder doing) {
    if (!isMarked(call)) {
      return;
    }
    for (int i = 0; i < call.args().size(); i++) {
      Set<Mark> marks = call.method().contract().parameter(i);
      boolean own =
          protocol.argument().equals(OptionalInt.of(i))
              || marks.contains(Mark.SEQ_READ)
              || marks.contains(Mark.SEQ_WRITE)
              || marks.contains(Mark.TENTATIVE);
      int param = Math.min(i, call.method().parameters().size() - 1);
      if (!own && body.map(b -> b.passesOn(param)).orElse(true)) {
        doing.gives(call.args().get(i));
      }
    }
  }

  private static boolean isMarked(Instr.Call call) {
    Contract contract = call.method().contract();
    return contract.has(Mark.SEQ_BEGIN)
        || contract.has(Mark.SEQ_VALIDATE)
        || contract.has(Mark.SEQ_RETRY)
        || contract.parameters().stream()
            .anyMatch(p -> p.contains(Mark.SEQ_READ) || p.contains(Mark.SEQ_WRITE));
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
    if (call.receiver() != null && !world.get(call.receiver()).taint().isAsked()) {
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
      return new SummarisedDeeds(scope, world, made, summarised.summary()).doneBy(doing);
    }
    boolean acts =
        meaning instanceof Meaning.Known k
            && (k.effects().has(Effect.Kind.IO) || k.effects().has(Effect.Kind.LOCKS));
    if (meaning instanceof Meaning.Known && !acts) {
      return Doing.NOTHING;
    }
    if (meaning instanceof Meaning.Known known) {
      return ModelledDeeds.of(scope, world, null, made.args(), known.effects(), made, doing);
    }
    boolean exception =
        scope.program().isSubtype(made.constructor().owner(), "java.lang.Throwable");
    if (!exception) {
      made.args().forEach(doing::gives);
    }
    return doing.done();
  }
}
