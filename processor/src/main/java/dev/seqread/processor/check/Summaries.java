package dev.seqread.processor.check;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.state.BodyInfo;
import dev.seqread.processor.state.Guards;
import dev.seqread.processor.state.Scope;
import dev.seqread.processor.state.Solution;
import dev.seqread.processor.state.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The summaries of bodies in sight, for calls that ask for them. */
public final class Summaries implements Meanings.BodyReader {
  private final Program program;
  private final ModelIndex model;
  private final Meanings meanings;
  private final SummaryFixpoint fixpoint;
  private Guards guards = Guards.NONE;

  public Summaries(Program program, ModelIndex model) {
    this.program = program;
    this.model = model;
    this.meanings = new Meanings(program, model, this);
    this.fixpoint = new SummaryFixpoint(program, this::summarise);
  }

  /** These fields hold views of locks: what was found out without knowing that is forgotten. */
  void learn(Map<FieldRef, Symbol.View> views) {
    Map<FieldRef, Symbol.View> all = new HashMap<>(guards.views());
    all.putAll(views);
    if (!all.equals(guards.views())) {
      guards =
          new Guards(
              Set.of(),
              guards.made(),
              guards.functions(),
              guards.snapshots(),
              all,
              guards.limits());
      forget();
    }
  }

  private void forget() {
    fixpoint.forget();
  }

  /** What calls mean, these summaries included. */
  Meanings meanings() {
    return meanings;
  }

  /** Adds to what is known of fields; what was summarised before stays as it is. */
  void learn(Guards more) {
    Map<FieldRef, TypeRef> made = new HashMap<>(guards.made());
    made.putAll(more.made());
    Map<FieldRef, Instr> functions = new HashMap<>(guards.functions());
    functions.putAll(more.functions());
    Set<FieldRef> snapshots = new HashSet<>(guards.snapshots());
    snapshots.addAll(more.snapshots());
    Map<FieldRef, Guards.Limit> limits = new HashMap<>(guards.limits());
    limits.putAll(more.limits());
    guards = new Guards(Set.of(), made, functions, snapshots, guards.views(), limits);
  }

  /** The summary of a method; empty if its body is not in sight. */
  public Optional<Summary> of(MethodRef method) {
    return summary(method);
  }

  /** The summaries that checks rested on since this was asked last. */
  public Map<MethodRef, Summary> takeUsed() {
    Map<MethodRef, Summary> used = new LinkedHashMap<>();
    for (MethodRef method : fixpoint.uses().take()) {
      fixpoint.of(method).ifPresent(summary -> used.put(method, summary));
    }
    fixpoint.uses().take();
    return used;
  }

  @Override
  public Summary summary(Body lambda) {
    return summarise(lambda);
  }

  @Override
  public Optional<Summary> summary(MethodRef method) {
    return fixpoint.of(method);
  }

  private Summary summarise(Body body) {
    CallTable calls = meanings.of(body);
    BodyInfo info = new BodyInfo(body, StampReads.of(calls));
    Scope scope = new Scope(info, calls, guards, program, model, true);
    return Summariser.of(Solution.of(scope, Entries.forSummary(body)));
  }
}
