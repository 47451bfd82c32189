package dev.seqread.processor.state;

import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.state.Doing.Builder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call does to the outside world, as the summary of the body says. */
final class SummarisedDeeds {
  private final Scope scope;
  private final World world;
  private final Instr instr;
  private final Summary summary;
  private final @Nullable Var receiver;
  private final List<Var> args;
  private final Translation translation;

  SummarisedDeeds(Scope scope, World world, Instr instr, Summary summary) {
    this.scope = scope;
    this.world = world;
    this.instr = instr;
    this.summary = summary;
    this.receiver = instr instanceof Instr.Call call ? call.receiver() : null;
    this.args = instr instanceof Instr.Call call ? call.args() : ((Instr.New) instr).args();
    this.translation = new Translation(scope, world, -1, instr, receiver, args);
  }

  /** Adds all of it to what is known to be done. */
  Doing doneBy(Builder doing) {
    fill(doing);
    summary.escapes().forEach((param, how) -> escape(param, doing));
    for (int param : summary.deciding()) {
      doing.decides(Calls.given(scope, world, instr, param));
    }
    for (Summary.Run run : summary.runs()) {
      @Nullable Var function = subject(run.param());
      if (function != null && !Handed.isKnown(scope, world, world.get(function))) {
        doing.lets(Handed.given(scope, world, instr, run));
      }
    }
    for (Symbol lock : summary.takes()) {
      Optional<Symbol> outer = Calls.translate(lock, world, receiver, args);
      if (outer.isPresent() && !world.isOverSection(outer.get())) {
        doing.effect("the lock '" + Names.of(outer.get()) + "' is taken");
      }
    }
    summary.effect().ifPresent(e -> doing.effect(e.what()));
    return doing.done();
  }

  private @Nullable Var subject(int param) {
    return Calls.subject(receiver, args, param);
  }

  /** The body writes into what it was given. */
  private void fill(Builder doing) {
    boolean foreign = false;
    for (int param : summary.fills().keySet()) {
      boolean made = param == Effect.RECEIVER && instr instanceof Instr.New;
      @Nullable Var subject = subject(param);
      if (!made && (subject == null || !isOwn(param, subject))) {
        foreign = true;
        store(param, doing);
        doing.changes(subject, receiver, args);
      }
    }
    if (foreign) {
      leak(Calls.reads(scope, world, instr), doing);
    } else if (summary.leak().isPresent()) {
      leak(Calls.ownReads(scope, world, instr), doing);
    }
  }

  /** True if whatever the body writes into that it reaches from this is the caller's own. */
  private boolean isOwn(int param, Var subject) {
    if (Closure.of(world, world.get(subject)).isEmpty()) {
      return world.isOwn(subject);
    }
    return summary.outcomes().stream()
        .flatMap(outcome -> outcome.heap().cells().keySet().stream())
        .filter(object -> object.root() == param)
        .allMatch(object -> world.heap().isOwn(translation.refs(Refs.of(object))));
  }

  /** What the body writes into what it reaches from this parameter leaves. */
  private void store(int param, Builder doing) {
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

  /** The body lets out what it read in the caller's section. */
  private void leak(List<Sources.Read> reads, Builder doing) {
    reads.forEach(read -> doing.lets(Sources.taint(world, read)));
  }

  /** The body lets out what it was given. */
  private void escape(int param, Builder doing) {
    @Nullable Var subject = subject(param);
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
  }
}
