package dev.seqread.processor.check;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodDecl;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.rule.Bodies;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.BodyInfo;
import dev.seqread.processor.state.Guards;
import dev.seqread.processor.state.Scope;
import dev.seqread.processor.state.Solution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Solves the bodies of a file in their frames; a body whose frame is the same is not solved again.
 */
final class BodySolver {
  private final Program program;
  private final ModelIndex model;
  private final Summaries summaries;
  private final Guards guards;
  private final boolean strict;
  private final Map<Body, Map<Frame, Solved>> solved = new IdentityHashMap<>();

  /** A body with what it is analysed under. */
  private record Job(Body body, Frame frame, Optional<MethodRef> method) {}

  /** A solution, with the frames of the lambdas in the body. */
  private record Solved(Solution solution, Contexts lambdas) {}

  BodySolver(
      Program program, ModelIndex model, Summaries summaries, Guards guards, boolean strict) {
    this.program = program;
    this.model = model;
    this.summaries = summaries;
    this.guards = guards;
    this.strict = strict;
  }

  /** All bodies of a file, in order, lambdas after the bodies around them. */
  List<Bodies> solve(Unit unit, Contexts contexts) {
    List<Bodies> all = new ArrayList<>();
    unit.classes().stream()
        .flatMap(type -> type.methods().stream())
        .forEach(
            method ->
                method
                    .body()
                    .ifPresent(
                        body -> {
                          solve(job(method, body, contexts), contexts, all);
                          contexts
                              .functions(method.method())
                              .forEach(
                                  frame ->
                                      solve(
                                          new Job(body, frame, Optional.of(method.method())),
                                          contexts,
                                          all));
                        }));
    return all;
  }

  private Job job(MethodDecl method, Body body, Contexts contexts) {
    Frame frame = Frame.of(method.method());
    boolean known = method.method().is(MethodRef.Flag.PRIVATE);
    if (known && summaries.of(method.method()).filter(Summary::fillsSafely).isPresent()) {
      frame = frame.lent(body, contexts.of(method.method()).fresh());
    }
    return new Job(
        body,
        known ? frame.holding(contexts.of(method.method()).held()) : frame,
        Optional.of(method.method()));
  }

  private void solve(Job job, Contexts contexts, List<Bodies> all) {
    Solved known =
        solved
            .computeIfAbsent(job.body, b -> new HashMap<>())
            .computeIfAbsent(job.frame, f -> solve(job.body, f));
    all.add(new Bodies(known.solution, setting(job, contexts)));
    Contexts inner = known.lambdas;
    lambdas(job.body)
        .forEach(
            l ->
                inner
                    .of(l, contexts)
                    .forEach(
                        frame -> solve(new Job(l.body(), frame, Optional.empty()), contexts, all)));
  }

  private Solved solve(Body body, Frame frame) {
    CallTable calls = summaries.meanings().of(body);
    BodyInfo info = new BodyInfo(body, StampReads.of(calls));
    Scope scope = new Scope(info, calls, guards, program, model, false);
    Solution solution = Solution.of(scope, Entries.world(body, frame, guards));
    Contexts inner = new Contexts(List.of());
    if (lambdas(body).findAny().isPresent()) {
      new Bodies(solution, setting(new Job(body, frame, Optional.empty()), inner)).visit(inner);
    }
    return new Solved(solution, inner);
  }

  private Site.Setting setting(Job job, Contexts contexts) {
    boolean section = job.method.isPresent() && job.method.get().contract().has(Mark.SEQ_READ);
    Contexts.Call call = job.method.map(contexts::of).orElse(Contexts.Call.NOTHING);
    boolean known = job.method.isPresent() && job.method.get().is(MethodRef.Flag.PRIVATE);
    return new Site.Setting(
        job.frame.attempt().caught() || section,
        job.frame.attempt().caught() || section && call.looped(),
        job.frame.attempt().returnsTentative(),
        known ? call.covered() : job.frame.covered(),
        known ? call.fresh() : Set.of(),
        strict);
  }

  private static Stream<Instr.Lambda> lambdas(Body body) {
    return body.blocks().stream()
        .flatMap(b -> b.instrs().stream())
        .filter(i -> i instanceof Instr.Lambda)
        .map(i -> (Instr.Lambda) i);
  }
}
