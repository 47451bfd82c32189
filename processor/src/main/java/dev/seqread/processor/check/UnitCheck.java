package dev.seqread.processor.check;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.protocol.Protocols;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.rule.Bodies;
import dev.seqread.processor.rule.Incident;
import dev.seqread.processor.rule.Ledger;
import dev.seqread.processor.rule.LedgerKeeper;
import dev.seqread.processor.rule.Rule;
import dev.seqread.processor.rule.Rules;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Guards;
import dev.seqread.processor.state.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks one file. Its bodies are solved in rounds, since what a private method's callers hold is
 * known only when they are solved: each round solves the bodies in the frames that the last one
 * found, until no frame changes.
 */
public final class UnitCheck {
  private static final int ROUNDS = 6;

  private static final Set<String> UNGUARDED = Set.of("UnguardedRead", "UnguardedWrite");

  private final Unit written;
  private final boolean infer;
  private final Unit unit;
  private final Summaries summaries;
  private final Guards guards;
  private final BodySolver solver;

  public UnitCheck(
      Unit written,
      Program program,
      ModelIndex model,
      Summaries summaries,
      boolean strict,
      boolean infer) {
    this.infer = infer;
    this.written = written;
    Unit unit = written.with(program::body);
    this.unit = unit;
    this.summaries = summaries;
    Set<FieldRef> precise = new HashSet<>();
    unit.classes().stream()
        .flatMap(c -> c.fields().stream())
        .flatMap(f -> f.field().guard().stream())
        .forEach(lock -> precise.add(lock.last()));
    Map<FieldRef, Symbol.View> views = Views.of(unit, program, model, summaries);
    summaries.learn(views);
    Map<FieldRef, TypeRef> made = Made.of(unit);
    Set<FieldRef> snapshots = Snapshots.of(unit, summaries);
    Map<FieldRef, Instr> functions = FieldFunctions.of(unit);
    summaries.learn(new Guards(Set.of(), made, functions, snapshots, Map.of(), Map.of()));
    this.guards =
        new Guards(
            precise, made, functions, snapshots, views, Limits.of(unit, program, model, summaries));
    summaries.learn(guards);
    this.solver = new BodySolver(program, model, summaries, guards, strict);
  }

  /** What is wrong in the file. */
  public List<Incident> incidents() {
    Ledger ledger = new Ledger(unit, guards.precise(), Protocols.of(written, infer));
    List<Incident> incidents = new ArrayList<>();
    if (Relevance.of(unit, summaries.meanings())) {
      LedgerKeeper keeper = new LedgerKeeper(ledger);
      for (Bodies bodies : solver.solve(unit, contexts())) {
        bodies.visit(keeper);
        ledger.look(bodies);
        incidents.addAll(Follow.ups(check(bodies)));
      }
    }
    Rules.ALL.forEach(rule -> rule.inUnit(ledger, incidents::add));
    return firstOfEach(incidents);
  }

  /** What breaks several rules at once is reported as what it breaks first. */
  private static List<Incident> firstOfEach(List<Incident> incidents) {
    Set<Place> escaping = places(incidents, "EscapeStore");
    Set<Place> unguarded = places(incidents, "UnguardedWrite");
    return incidents.stream()
        .filter(i -> !UNGUARDED.contains(i.rule()) || !escaping.contains(i.place()))
        .filter(i -> !i.rule().equals("SectionEffect") || !unguarded.contains(i.place()))
        .filter(i -> !i.rule().equals("SplitRead") || !isTold(i, incidents))
        .toList();
  }

  /** Values that are not valid each for itself make no view. */
  private static boolean isTold(Incident split, List<Incident> incidents) {
    Set<Integer> lines = new HashSet<>(Set.of(split.place().line()));
    split.related().forEach(read -> lines.add(read.place().line()));
    return incidents.stream()
        .filter(other -> other.rule().matches("Escape.*|StaleUse|UnguardedRead|NeverValidated"))
        .flatMap(
            other ->
                Stream.concat(
                    Stream.of(other.place()), other.related().stream().map(Related::place)))
        .anyMatch(place -> lines.contains(place.line()));
  }

  private static Set<Place> places(List<Incident> incidents, String rule) {
    return incidents.stream()
        .filter(i -> i.rule().equals(rule))
        .map(Incident::place)
        .collect(Collectors.toSet());
  }

  /** All bodies of the file, solved. */
  public List<Bodies> solved() {
    return solver.solve(unit, contexts());
  }

  private Contexts contexts() {
    Contexts contexts = new Contexts(unit.suppressions());
    for (int round = 0; round < ROUNDS; round++) {
      Contexts found = new Contexts(unit.suppressions());
      solver.solve(unit, contexts).forEach(bodies -> bodies.visit(found));
      boolean settled = found.calls().equals(contexts.calls());
      contexts = found;
      if (settled) {
        break;
      }
    }
    return contexts;
  }

  private List<Incident> check(Bodies bodies) {
    List<Incident> incidents = new ArrayList<>();
    bodies.visit(
        new Bodies.Visitor() {
          @Override
          public void at(Site site) {
            for (Rule rule : Rules.ALL) {
              if (!site.world().isPlain() || rule.looksOutside()) {
                rule.at(site, incidents::add);
              }
            }
            HelperHazards.at(site, incidents::add);
            HelperThrows.at(site, incidents::add);
            References.at(site, summaries, incidents::add);
          }

          @Override
          public void end(Site site, Terminator end) {
            if (!site.world().isPlain()) {
              Rules.ALL.forEach(rule -> rule.atEnd(site, end, site.world(), incidents::add));
            }
          }
        });
    Rules.ALL.forEach(rule -> rule.inBody(bodies, incidents::add));
    return incidents;
  }
}
