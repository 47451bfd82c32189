package dev.seqread.processor.check;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Handed;
import dev.seqread.processor.state.Obj;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;

/** Objects of classes in sight that are handed to calls which run them as functions. */
final class FunctionObjects {
  private FunctionObjects() {}

  /** Finds the methods that an argument of a call is run by, each with a frame that it runs in. */
  static void at(Site site, Instr.Call call, int argument, BiConsumer<MethodRef, Frame> found) {
    Var handed = call.args().get(argument);
    Optional<MethodRef> function = site.scope().program().function(handed.type());
    if (function.isEmpty()) {
      return;
    }
    for (Obj object : site.value(handed).refs().all()) {
      Optional.ofNullable(site.world().heap().cell(object))
          .flatMap(cell -> cell.shape().type())
          .flatMap(type -> site.scope().program().implementation(function.get(), type.name()))
          .filter(method -> method.is(MethodRef.Flag.SOURCE))
          .ifPresent(
              method ->
                  frame(site, call, argument, method)
                      .ifPresent(frame -> found.accept(method, frame)));
    }
  }

  /** The frame of the method of such an object. */
  private static Optional<Frame> frame(Site site, Instr.Call call, int argument, MethodRef method) {
    Frame.Attempt attempt = new Frame.Attempt(true, Optional.empty(), true, true);
    Frame section = new Frame(attempt, Map.of(), Set.of(), Frame.Captures.NONE);
    if (site.meaning() instanceof Meaning.Step step
        && step.protocol().kind() == Protocol.Kind.LOOP_READ
        && step.protocol().argument().equals(OptionalInt.of(argument))) {
      return Optional.of(section);
    }
    boolean loops =
        Ran.of(site, call, argument).stream()
            .anyMatch(run -> run.held().isEmpty() && !run.covered().isEmpty());
    if (loops) {
      return Optional.of(section);
    }
    boolean open =
        site.world().sections().values().stream()
            .anyMatch(s -> s.isOpen() && !site.world().isCovered(s));
    boolean inline =
        site.meaning() instanceof Meaning.Known known
            && known.effects().has(Effect.Kind.RUNS, argument)
            && site.scope().isWrittenIn(call, method);
    return open && inline
        ? Optional.of(
            new Frame(
                    new Frame.Attempt(true, Optional.empty(), false, true),
                    Map.of(),
                    Set.of(),
                    Frame.Captures.NONE)
                .given(
                    LambdaFrames.callers(Handed.data(site.scope(), site.world(), call, argument)),
                    Handed.bounds(site.world(), call)))
        : Optional.empty();
  }
}
