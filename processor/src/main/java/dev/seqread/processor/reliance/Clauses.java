package dev.seqread.processor.reliance;

import dev.seqread.processor.call.Implied;
import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.reliance.Promise.Answer;
import dev.seqread.processor.state.Cell;
import dev.seqread.processor.state.Fact;
import dev.seqread.processor.state.Heap;
import dev.seqread.processor.state.Slot;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Value;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes a summary apart into the clauses of a promise. */
final class Clauses {
  private final Summary summary;
  private final SortedSet<String> does = new TreeSet<>();

  private Clauses(Summary summary) {
    this.summary = summary;
  }

  static Promise of(Summary summary) {
    Clauses clauses = new Clauses(summary);
    clauses.addDeeds();
    clauses.addReads();
    clauses.addLocks();
    summary.outcomes().forEach(clauses::add);
    return new Promise(clauses.does, clauses.grants());
  }

  private void addDeeds() {
    summary
        .escapes()
        .forEach((p, doing) -> add("lets out " + Names.of(p) + " (" + doing.rule() + ")"));
    summary.fills().keySet().forEach(p -> add("writes into " + Names.of(p)));
    summary.keeps().forEach(p -> add("keeps " + Names.of(p)));
    summary.deciding().forEach(p -> add("does something outside if " + Names.of(p) + " says so"));
    summary.leak().ifPresent(doing -> add("lets out what it reads (" + doing.rule() + ")"));
    summary.effect().ifPresent(doing -> add("does what a retry repeats (" + doing.rule() + ")"));
    summary
        .hazards()
        .forEach(h -> add("may go wrong (" + h.rule() + ")" + by(h.params(), h.shared())));
    summary
        .thrown()
        .forEach(t -> add("throws " + t.thrown().type().name() + by(t.params(), t.shared())));
  }

  private void addReads() {
    for (Summary.Read read : summary.reads()) {
      String what = read.field().map(Object::toString).orElse("what is in the object");
      String whose = read.object().map(Names::of).orElse("something");
      add("reads " + what + " of " + whose + under(read.covered()));
    }
    if (summary.readsOther()) {
      add("reads shared state");
    }
  }

  private void addLocks() {
    summary.waitsFor().forEach(lock -> add("waits for " + Names.of(lock)));
    summary.writes().forEach(lock -> add("waits to write under " + Names.of(lock)));
    summary.takes().forEach(lock -> add("takes " + Names.of(lock)));
    summary.releases().forEach(lock -> add("may release " + Names.of(lock)));
    for (Summary.Run run : summary.runs()) {
      add(
          "runs "
              + Names.of(run.param())
              + under(run.held().keySet())
              + (run.covered().isEmpty() ? "" : ", in a section" + over(run.covered()))
              + (run.caught() ? ", again if it fails" : "")
              + run.given().tentative().keySet().stream()
                  .map(Names::of)
                  .distinct()
                  .sorted()
                  .map(name -> ", given " + name)
                  .collect(Collectors.joining()));
    }
  }

  private void add(Outcome outcome) {
    outcome.params().forEach(p -> add("returns what depends on " + Names.of(p)));
    outcome.refs().all().stream()
        .filter(object -> !Names.isCaptured(object))
        .forEach(object -> add("returns " + Names.of(object)));
    if (outcome.shared()) {
      add("returns what depends on shared state");
    }
    if (outcome.covered()) {
      add("returns what depends on shared state that it read under a lock");
    }
    if (outcome.matters()) {
      add(step(outcome));
    }
    add(outcome.heap());
  }

  private void add(Heap heap) {
    heap.cells()
        .forEach(
            (object, cell) -> {
              add(Names.of(object), cell.others());
              cell.slots()
                  .forEach(
                      (slot, value) -> {
                        if (!(slot instanceof Slot.Field f && Names.isCaptured(f.field()))) {
                          add(Names.of(slot), value);
                        }
                      });
              if (cell.owner() == Cell.Owner.ANYBODY) {
                add("gives away " + Names.of(object));
              }
            });
  }

  private void add(String holder, Value value) {
    value
        .taint()
        .tentative()
        .keySet()
        .forEach(dep -> add("leaves in " + holder + " what depends on " + Names.of(dep)));
    value.taint().stale().keySet().forEach(dep -> add("leaves in " + holder + " what is stale"));
    value.refs().all().stream()
        .filter(object -> !Names.isCaptured(object))
        .forEach(object -> add("leaves in " + holder + " " + Names.of(object)));
  }

  private void add(String clause) {
    does.add(clause);
  }

  /** What every way of returning grants. */
  private SortedSet<String> grants() {
    SortedSet<String> grants = new TreeSet<>();
    Iterator<Outcome> outcomes = summary.outcomes().iterator();
    if (!outcomes.hasNext()) {
      grants.add(Promise.NEVER);
      return grants;
    }
    grants.addAll(grantsOf(outcomes.next()));
    outcomes.forEachRemaining(outcome -> grants.retainAll(grantsOf(outcome)));
    summary.outcomes().stream().filter(Outcome::matters).map(Clauses::step).forEach(grants::add);
    answers(Answer.TRUE, Outcome::whenTrue, grants);
    answers(Answer.FALSE, Outcome::whenFalse, grants);
    return grants;
  }

  private static SortedSet<String> grantsOf(Outcome outcome) {
    SortedSet<String> grants = new TreeSet<>();
    if (outcome.result() != Fact.UNKNOWN) {
      grants.add(fact("the result", outcome.result()));
    }
    outcome.below().forEach(p -> grants.add("returns less than " + Names.of(p)));
    outcome.upto().forEach(p -> grants.add("returns at most " + Names.of(p)));
    outcome
        .name()
        .filter(Clauses::isWay)
        .ifPresent(name -> grants.add("returns " + Names.of(name)));
    return grants;
  }

  /** Callers follow a lock or an array to where it is; what is computed changes with every edit. */
  private static boolean isWay(Symbol name) {
    return !(name instanceof Symbol.Path path && Names.isCaptured(path.field())
        || name instanceof Symbol.Load load && Names.isCaptured(load.field())
        || name instanceof Symbol.Computed
        || name instanceof Symbol.Answer
        || name instanceof Symbol.Constant);
  }

  private void answers(
      Answer answer, Function<Outcome, Optional<Implied>> when, SortedSet<String> grants) {
    Optional<Implied> all =
        summary.outcomes().stream().map(when).reduce(Optional.empty(), Implied::join);
    if (all.isEmpty()) {
      grants.add(answer.never());
      return;
    }
    all.get()
        .params()
        .forEach(
            (p, learned) -> {
              if (learned.fact() != Fact.UNKNOWN) {
                grants.add(answer.says(fact(Names.of(p), learned.fact())));
              }
              learned
                  .below()
                  .forEach(
                      a -> grants.add(answer.says(Names.of(p) + " is an index of " + Names.of(a))));
              learned
                  .upto()
                  .forEach(a -> grants.add(answer.says(Names.of(p) + " is within " + Names.of(a))));
            });
  }

  /** A way to return that callers tell from others: all of it, or it is another one. */
  private static String step(Outcome outcome) {
    StringBuilder text = new StringBuilder("returns");
    if (outcome.result() != Fact.UNKNOWN) {
      text.append(", ").append(fact("the result", outcome.result()));
    }
    outcome.begun().ifPresent(lock -> text.append(", begun over ").append(Names.of(lock)));
    outcome
        .taken()
        .ifPresent(
            l ->
                text.append(", stamp of ").append(Names.of(l.lock())).append(' ').append(l.mode()));
    for (Outcome.Validated validated : outcome.validated()) {
      text.append(validated.consistent() ? ", validated " : ", failed ")
          .append(Names.of(validated.param()))
          .append(" of ")
          .append(Names.of(validated.lock()));
    }
    outcome
        .acquired()
        .forEach(
            l -> text.append(", holding ").append(Names.of(l.lock())).append(' ').append(l.mode()));
    return text.toString();
  }

  private static String fact(String of, Fact fact) {
    return of + (fact == Fact.ZERO ? " is null, 0 or false" : " is not null, 0 or false");
  }

  private static String by(Set<Integer> params, boolean shared) {
    SortedSet<String> names =
        params.stream().map(Names::of).collect(Collectors.toCollection(TreeSet::new));
    if (shared) {
      names.add("shared state");
    }
    return names.isEmpty() ? "" : " by " + String.join(", ", names);
  }

  private static String under(Collection<Symbol> locks) {
    return locks.isEmpty() ? "" : ", under" + over(locks);
  }

  private static String over(Collection<Symbol> locks) {
    return locks.stream()
        .map(Names::of)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", ", " ", ""));
  }
}
