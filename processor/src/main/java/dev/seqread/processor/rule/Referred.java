package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.LockPath;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.state.Closure;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The references to marked methods that a call runs, or makes sure that somebody runs. */
final class Referred {
  private static final List<Effect.Kind> TAKING =
      List.of(Effect.Kind.RUNS, Effect.Kind.WRAPS, Effect.Kind.STORES);

  private Referred() {}

  /** The references to methods with this mark that are run outside of what they are marked for. */
  static List<Instr.MethodReference> bare(Site site, Mark mark, Predicate<Summary.Run> fit) {
    if (!(site.instr() instanceof Instr.Call call)) {
      return List.of();
    }
    Stream<Var> handed =
        IntStream.range(0, call.args().size())
            .filter(i -> isRun(site.meaning(), i, fit))
            .mapToObj(i -> call.args().get(i));
    Stream<Var> called =
        call.receiver() != null && call.method().is(MethodRef.Flag.ABSTRACT)
            ? Stream.of(call.receiver())
            : Stream.empty();
    return Stream.concat(called, handed)
        .flatMap(var -> Closure.of(site.world(), site.value(var)).stream())
        .flatMap(closure -> reference(closure).stream())
        .filter(reference -> reference.method().contract().has(mark))
        .toList();
  }

  /** The lock of a path as the object sees it whose method is referred to. */
  static Symbol lock(Site site, Instr.MethodReference reference, LockPath path) {
    return Protection.lock(site, reference.receiver(), path);
  }

  static boolean reads(Summary.Run run) {
    return !run.covered().isEmpty() || !run.held().isEmpty();
  }

  static boolean writes(Summary.Run run) {
    return run.held().containsValue(Mode.WRITE);
  }

  private static boolean isRun(Meaning meaning, int argument, Predicate<Summary.Run> fit) {
    return meaning instanceof Meaning.Known known
            && TAKING.stream().anyMatch(kind -> known.effects().has(kind, argument))
        || meaning instanceof Meaning.Summarised body
            && body.summary().runs().stream()
                .anyMatch(run -> run.param() == argument && !fit.test(run));
  }

  private static Optional<Instr.MethodReference> reference(Closure closure) {
    return closure.origin() instanceof Instr.MethodReference reference
        ? Optional.of(reference)
        : Optional.empty();
  }
}
