package dev.seqread.processor.check;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effects;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.model.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds what calls mean: from annotations, then bodies in sight, then the models. */
final class Meanings {
  private final Program program;
  private final ModelIndex model;
  private final BodyReader summaries;
  private final boolean strict;
  private final StampHelpers helpers;

  /** Finds the summary of a body in sight. */
  interface BodyReader {
    Optional<Summary> summary(MethodRef method);

    /** The summary of a lambda; its receiver stands for what it captures. */
    Summary summary(Body lambda);
  }

  /**
   * @param strict bodies in sight do not speak for those out of sight
   */
  Meanings(Program program, ModelIndex model, BodyReader summaries, boolean strict) {
    this.program = program;
    this.model = model;
    this.summaries = summaries;
    this.strict = strict;
    this.helpers = new StampHelpers(program, model);
  }

  /** The meanings of the calls of a body. */
  CallTable of(Body body) {
    return new CallTable(
        body,
        new CallTable.Resolver() {
          @Override
          public Meaning of(Instr call, CallTable.Look look) {
            return Meanings.this.of(body, call, look);
          }

          @Override
          public Meaning of(Instr.Call call, TypeRef exact) {
            return Meanings.this.of(call, exact);
          }

          @Override
          public Meaning of(Instr.Lambda lambda) {
            return new Meaning.Summarised(summaries.summary(lambda.body()));
          }

          @Override
          public boolean isHelper(Instr.Call call) {
            return helpers.isHelper(call.method());
          }
        });
  }

  private Meaning of(Body body, Instr instr, CallTable.Look look) {
    if (instr instanceof Instr.Call call && isSection(body, call.receiver())) {
      return new Meaning.SectionBody(Optional.empty(), Optional.empty());
    }
    if (instr instanceof Instr.Call call) {
      return of(call, look);
    }
    return instr instanceof Instr.New made ? of(made, look) : Meaning.UNKNOWN;
  }

  /** Calling a function that was given as a section runs a section. */
  private static boolean isSection(Body body, @Nullable Var function) {
    int index = function == null ? -1 : body.params().indexOf(function);
    return index >= 0
        && body.kind() == Body.Kind.METHOD
        && body.method().contract().parameter(index).contains(Mark.SEQ_READ);
  }

  private Meaning of(Instr.New made, CallTable.Look look) {
    return bodyOf(made.constructor(), look)
        .<Meaning>map(Meaning.Summarised::new)
        .or(
            () ->
                model
                    .effects(made.constructor(), made.constructor().result())
                    .map(Meaning.Known::new))
        .orElse(Meaning.UNKNOWN);
  }

  private Meaning of(Instr.Call call, CallTable.Look look) {
    MethodRef method = call.method();
    Optional<Protocol> step = model.protocol(method, call.receiverType());
    if (step.isPresent()) {
      return new Meaning.Step(step.get());
    }
    Optional<Meaning> declared = declared(method, look);
    if (declared.isPresent()) {
      return declared.get();
    }
    if (method.is(MethodRef.Flag.RECORD_ACCESSOR)
        || call.superCall() && method.is(MethodRef.Flag.CONSTRUCTOR)) {
      return bodyOf(method, look)
          .<Meaning>map(Meaning.Summarised::new)
          .orElse(new Meaning.Known(Effects.PURE));
    }
    return bodyOf(method, look)
        .or(() -> implementing(call, look))
        .<Meaning>map(Meaning.Summarised::new)
        .or(() -> model.effects(method, call.receiverType()).map(Meaning.Known::new))
        .orElse(Meaning.UNKNOWN);
  }

  /** A call on an object of a known class runs that class's own body. */
  private Meaning of(Instr.Call call, TypeRef exact) {
    MethodRef target = program.implementation(call.method(), exact.name()).orElse(call.method());
    Instr.Call direct =
        new Instr.Call(
            call.dst(),
            call.receiver(),
            exact,
            target,
            call.args(),
            call.superCall(),
            call.asserted(),
            call.place());
    Meaning meaning = of(direct, CallTable.Look.DEEP);
    boolean dispatched =
        meaning instanceof Meaning.Known
            || meaning instanceof Meaning.Unknown
            || meaning instanceof Meaning.Summarised && !program.isFixed(target);
    return dispatched && !target.is(MethodRef.Flag.ABSTRACT) && target.is(MethodRef.Flag.SOURCE)
        ? summaries.summary(target).<Meaning>map(Meaning.Summarised::new).orElse(meaning)
        : meaning;
  }

  private Optional<Summary> bodyOf(MethodRef method, CallTable.Look look) {
    if (look == CallTable.Look.SHALLOW || !method.is(MethodRef.Flag.SOURCE)) {
      return Optional.empty();
    }
    return program.isFixed(method)
        ? summaries.summary(method)
        : Dispatch.of(
            program.implementations(method, strict).stream().map(summaries::summary).toList());
  }

  /** A method of a library's interface that a class in sight implements, whose object it is. */
  private Optional<Summary> implementing(Instr.Call call, CallTable.Look look) {
    MethodRef method = call.method();
    boolean hidden =
        look != CallTable.Look.SHALLOW
            && !method.is(MethodRef.Flag.SOURCE)
            && method.is(MethodRef.Flag.ABSTRACT)
            && !call.receiverType().name().equals(method.owner());
    return hidden
        ? Dispatch.of(
            program.implementations(method, call.receiverType(), strict).stream()
                .map(summaries::summary)
                .toList())
        : Optional.empty();
  }

  private Optional<Meaning> declared(MethodRef method, CallTable.Look look) {
    Contract contract = method.contract();
    Optional<Protocol.Kind> kind =
        contract.has(Mark.SEQ_BEGIN)
            ? Optional.of(Protocol.Kind.BEGIN)
            : contract.has(Mark.SEQ_VALIDATE)
                ? Optional.of(Protocol.Kind.VALIDATE)
                : contract.has(Mark.SEQ_RETRY)
                    ? Optional.of(Protocol.Kind.RETRY)
                    : Optional.empty();
    if (kind.isPresent()) {
      return Optional.of(marked(method, kind.get(), look));
    }
    if (contract.has(Mark.SEQ_READ)) {
      return Optional.of(new Meaning.SectionBody(contract.readLock(), bodyOf(method, look)));
    }
    for (int i = 0; i < method.parameters().size(); i++) {
      if (contract.parameter(i).contains(Mark.SEQ_READ)) {
        return Optional.of(loop(Protocol.Kind.LOOP_READ, i, bodyOf(method, look)));
      }
      if (contract.parameter(i).contains(Mark.SEQ_WRITE)) {
        return Optional.of(loop(Protocol.Kind.LOOP_WRITE, i, bodyOf(method, look)));
      }
    }
    boolean tentative =
        contract.has(Mark.TENTATIVE)
            || contract.parameters().stream().anyMatch(p -> p.contains(Mark.TENTATIVE));
    return contract.has(Mark.SEQ_PURE) || tentative
        ? Optional.of(new Meaning.Declared(contract, bodyOf(method, look)))
        : Optional.empty();
  }

  private static Meaning loop(Protocol.Kind kind, int argument, Optional<Summary> body) {
    return new Meaning.Step(
        new Protocol(
            kind,
            OptionalInt.of(argument),
            OptionalInt.empty(),
            Set.of(Protocol.Fact.CATCHES, Protocol.Fact.WAITS)),
        body);
  }

  /** A marked method is about the lock that its body names, else its receiver. */
  private Meaning marked(MethodRef method, Protocol.Kind kind, CallTable.Look look) {
    Optional<Summary> body = namingBody(method, look);
    OptionalInt stamp =
        kind == Protocol.Kind.BEGIN ? OptionalInt.empty() : firstNumber(method.parameters());
    return body.filter(s -> hasStep(s, kind))
        .<Meaning>map(Meaning.Summarised::new)
        .orElse(new Meaning.Step(new Protocol(kind, stamp, OptionalInt.empty(), Set.of()), body));
  }

  /** The mark says what a body does that takes its place. */
  private Optional<Summary> namingBody(MethodRef method, CallTable.Look look) {
    boolean visible =
        look != CallTable.Look.SHALLOW
            && method.is(MethodRef.Flag.SOURCE)
            && !method.is(MethodRef.Flag.ABSTRACT);
    return visible ? summaries.summary(method) : Optional.empty();
  }

  private static boolean hasStep(Summary summary, Protocol.Kind kind) {
    return summary.outcomes().stream()
        .anyMatch(
            o -> kind == Protocol.Kind.BEGIN ? o.begun().isPresent() : !o.validated().isEmpty());
  }

  private static OptionalInt firstNumber(List<TypeRef> parameters) {
    return IntStream.range(0, parameters.size())
        .filter(i -> parameters.get(i).kind() == TypeRef.Kind.INTEGRAL)
        .findFirst();
  }
}
