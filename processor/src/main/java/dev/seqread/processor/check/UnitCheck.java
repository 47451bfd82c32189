package dev.seqread.processor.check;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodDecl;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.rule.Bodies;
import dev.seqread.processor.rule.Incident;
import dev.seqread.processor.rule.Ledger;
import dev.seqread.processor.rule.LedgerKeeper;
import dev.seqread.processor.rule.Rule;
import dev.seqread.processor.rule.Rules;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.BodyInfo;
import dev.seqread.processor.state.Guards;
import dev.seqread.processor.state.Scope;
import dev.seqread.processor.state.Solution;
import dev.seqread.processor.state.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks one file. Its bodies are solved in rounds, since what a private method's callers hold is
 * known only when they are solved: each round solves the bodies in the frames that the last one
 * found, until no frame changes.
 */
public final class UnitCheck {
  private static final int ROUNDS = 6;

  private final Unit unit;
  private final Program program;
  private final ModelIndex model;
  private final Summaries summaries;
  private final boolean strict;
  private final Guards guards;

  /** A body with what it is analysed under. */
  private record Job(Body body, Frame frame, Optional<MethodRef> method) {}

  public UnitCheck(
      Unit unit, Program program, ModelIndex model, Summaries summaries, boolean strict) {
    this.unit = unit;
    this.program = program;
    this.model = model;
    this.summaries = summaries;
    this.strict = strict;
    Set<FieldRef> precise = new HashSet<>();
    unit.classes().stream()
        .flatMap(c -> c.fields().stream())
        .flatMap(f -> f.field().guard().stream())
        .forEach(lock -> precise.add(lock.last()));
    this.guards = new Guards(precise, views(precise));
  }

  /** What is wrong in the file. */
  public List<Incident> incidents() {
    Contexts contexts = new Contexts();
    for (int round = 0; round < ROUNDS; round++) {
      Contexts found = new Contexts();
      for (Bodies bodies : solve(contexts)) {
        bodies.visit(found);
      }
      boolean settled = found.calls().equals(contexts.calls());
      contexts = found;
      if (settled) {
        break;
      }
    }
    return check(contexts);
  }

  private List<Incident> check(Contexts contexts) {
    List<Incident> incidents = new ArrayList<>();
    Ledger ledger = new Ledger(unit, guards.precise());
    LedgerKeeper keeper = new LedgerKeeper(ledger);
    for (Bodies bodies : solve(contexts)) {
      bodies.visit(keeper);
      List<Incident> inBody = new ArrayList<>();
      bodies.visit(
          new Bodies.Visitor() {
            @Override
            public void at(Site site) {
              Rules.ALL.forEach(rule -> rule.at(site, inBody::add));
              HelperHazards.at(site, inBody::add);
              References.at(site, summaries, inBody::add);
            }

            @Override
            public void end(Site site, Terminator end) {
              Rules.ALL.forEach(rule -> rule.atEnd(site, end, site.world(), inBody::add));
            }
          });
      Rules.ALL.forEach(rule -> rule.inBody(bodies, inBody::add));
      incidents.addAll(Follow.ups(inBody));
    }
    for (Rule rule : Rules.ALL) {
      rule.inUnit(ledger, incidents::add);
    }
    return incidents;
  }

  /** All bodies of the file, solved; lambdas after the bodies around them. */
  private List<Bodies> solve(Contexts contexts) {
    List<Bodies> solved = new ArrayList<>();
    Map<Instr, Frame> lambdas = new HashMap<>();
    for (ClassDecl type : unit.classes()) {
      for (MethodDecl method : type.methods()) {
        method.body().ifPresent(body -> solve(job(method, body, contexts), contexts, solved));
      }
    }
    return solved;
  }

  private static Job job(MethodDecl method, Body body, Contexts contexts) {
    Frame frame = Frame.of(method.method(), body);
    return new Job(
        body,
        method.method().is(MethodRef.Flag.PRIVATE)
            ? frame.holding(contexts.of(method.method()).held())
            : frame,
        Optional.of(method.method()));
  }

  private void solve(Job job, Contexts contexts, List<Bodies> solved) {
    CallTable calls = summaries.meanings().of(job.body);
    BodyInfo info = new BodyInfo(job.body, StampReads.of(calls));
    Scope scope = new Scope(info, calls, guards, program, model, false);
    Solution solution = Solution.of(scope, Entries.world(job.body, job.frame, guards));
    Bodies bodies = new Bodies(solution, setting(job, contexts));
    solved.add(bodies);
    Contexts own = new Contexts();
    bodies.visit(own);
    job.body.blocks().stream()
        .flatMap(b -> b.instrs().stream())
        .filter(i -> i instanceof Instr.Lambda)
        .map(i -> (Instr.Lambda) i)
        .forEach(l -> solve(new Job(l.body(), own.of(l), Optional.empty()), contexts, solved));
  }

  private Site.Setting setting(Job job, Contexts contexts) {
    boolean section = job.method.isPresent() && job.method.get().contract().has(Mark.SEQ_READ);
    Contexts.Call call = job.method.map(contexts::of).orElse(Contexts.Call.NOTHING);
    Set<Symbol> covered =
        job.method.isPresent() && job.method.get().is(MethodRef.Flag.PRIVATE)
            ? call.covered()
            : Set.of();
    return new Site.Setting(
        job.frame.caught() || section,
        job.frame.caught() || section && call.looped(),
        job.frame.returnsTentative(),
        covered,
        strict);
  }

  /** The final fields that hold views of locks, found where they are assigned. */
  private Map<FieldRef, Symbol.View> views(Set<FieldRef> precise) {
    Map<FieldRef, Symbol.View> views = new HashMap<>();
    for (ClassDecl type : unit.classes()) {
      boolean any =
          type.fields().stream()
              .map(f -> f.field().type().name())
              .anyMatch(t -> t.startsWith("java.util.concurrent.locks."));
      if (any) {
        type.methods().stream()
            .flatMap(m -> m.body().stream())
            .filter(b -> b.kind() != Body.Kind.METHOD)
            .forEach(b -> views(b, precise, views));
      }
    }
    return views;
  }

  private void views(Body body, Set<FieldRef> precise, Map<FieldRef, Symbol.View> views) {
    CallTable calls = summaries.meanings().of(body);
    BodyInfo info = new BodyInfo(body, StampReads.of(calls));
    Guards none = new Guards(precise, Map.of());
    Scope scope = new Scope(info, calls, none, program, model, false);
    Solution solution = Solution.of(scope, Entries.world(body, Frame.PLAIN, none));
    new Bodies(solution, new Site.Setting(false, false, false, Set.of(), false))
        .visit(
            new Bodies.Visitor() {
              @Override
              public void at(Site site) {
                if (site.instr() instanceof Instr.StoreField store
                    && store.field().isFinal()
                    && site.value(store.src()).symbol() instanceof Symbol.View view) {
                  views.put(store.field(), view);
                }
              }
            });
  }
}
