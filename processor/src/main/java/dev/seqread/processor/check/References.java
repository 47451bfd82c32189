package dev.seqread.processor.check;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.rule.Incident;
import dev.seqread.processor.rule.Incidents;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Closure;
import dev.seqread.processor.state.Taint;
import java.util.List;
import java.util.Optional;

/** Reports a reference to a method that is no section by declaration, and does harm as one. */
final class References {
  private References() {}

  static void at(Site site, Summaries summaries, Incidents out) {
    if (!(site.instr() instanceof Instr.Call call)
        || !(site.meaning() instanceof Meaning.Step step)
        || step.protocol().kind() != Protocol.Kind.LOOP_READ) {
      return;
    }
    for (Var arg : call.args()) {
      for (Closure closure : Closure.of(site.world(), site.value(arg))) {
        if (closure.origin() instanceof Instr.MethodReference reference
            && !reference.method().contract().has(Mark.SEQ_READ)) {
          check(reference, summaries, out);
        }
      }
    }
  }

  private static void check(Instr.MethodReference reference, Summaries summaries, Incidents out) {
    MethodRef method = reference.method();
    Optional<Summary> summary =
        method.is(MethodRef.Flag.SOURCE) ? summaries.of(method) : Optional.empty();
    summary
        .flatMap(
            s ->
                s.leak()
                    .or(() -> Optional.ofNullable(s.fills().get(Effect.RECEIVER)))
                    .or(s::effect))
        .ifPresent(
            doing ->
                out.add(
                    new Incident(
                        doing.rule(),
                        reference.place(),
                        "'" + method.name() + "' is run as a section, and in it " + doing.what(),
                        "let it only read and return; do the rest after the section",
                        Taint.NONE,
                        List.of(new Related(doing.place(), "here")),
                        false)));
  }
}
