package dev.seqread.processor.check;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The summaries of bodies in sight. Recursion is solved by iteration from {@link Summary#BOTTOM}
 * over all methods that an outermost question reaches, until none changes.
 */
public final class Summaries implements Meanings.BodyReader {
  /** Calls nested deeper than this are unknown. */
  private static final int DEPTH = 40;

  /** Rounds after which what still changes is unknown. */
  private static final int ROUNDS = 12;

  private final Program program;
  private final ModelIndex model;
  private final Meanings meanings;
  private final Map<Question, Optional<Summary>> known = new HashMap<>();
  private final Map<Question, Summary> current = new HashMap<>();
  private final Set<Question> asked = new HashSet<>();
  private Guards guards = Guards.NONE;
  private int depth;
  private boolean changed;

  /**
   * What is asked for.
   *
   * @param own the receiver is an object that nobody but the caller has
   */
  private record Question(MethodRef method, boolean own) {}

  public Summaries(Program program, ModelIndex model) {
    this.program = program;
    this.model = model;
    this.meanings = new Meanings(program, model, this);
  }

  /** These fields hold views of locks: what was found out without knowing that is forgotten. */
  void learn(Map<FieldRef, Symbol.View> views) {
    Map<FieldRef, Symbol.View> all = new HashMap<>(guards.views());
    all.putAll(views);
    if (!all.equals(guards.views())) {
      guards = new Guards(Set.of(), guards.made(), guards.snapshots(), all, guards.limits());
      known.clear();
    }
  }

  /** What calls mean, these summaries included. */
  Meanings meanings() {
    return meanings;
  }

  /** Adds to what is known of fields; what was summarised before stays as it is. */
  void learn(Guards more) {
    Map<FieldRef, TypeRef> made = new HashMap<>(guards.made());
    made.putAll(more.made());
    Set<FieldRef> snapshots = new HashSet<>(guards.snapshots());
    snapshots.addAll(more.snapshots());
    Map<FieldRef, Guards.Limit> limits = new HashMap<>(guards.limits());
    limits.putAll(more.limits());
    guards = new Guards(Set.of(), made, snapshots, guards.views(), limits);
  }

  /** The summary of a method; empty if its body is not in sight or too deep. */
  Optional<Summary> of(MethodRef method) {
    return summary(method, false);
  }

  @Override
  public Summary summary(Body lambda) {
    return summarise(lambda, false);
  }

  @Override
  public Optional<Summary> summary(MethodRef method, boolean own) {
    Question question = new Question(method, own);
    Optional<Summary> done = known.get(question);
    if (done != null) {
      return done;
    }
    if (depth > 0) {
      return depth > DEPTH ? Optional.empty() : within(question);
    }
    int rounds = 0;
    do {
      changed = false;
      asked.clear();
      within(question);
    } while (changed && ++rounds < ROUNDS);
    for (Question each : asked) {
      known.put(each, changed ? Optional.empty() : Optional.ofNullable(current.get(each)));
    }
    current.clear();
    return known.getOrDefault(question, Optional.empty());
  }

  private Optional<Summary> within(Question question) {
    if (!asked.add(question)) {
      return Optional.of(current.getOrDefault(question, Summary.BOTTOM));
    }
    Optional<Body> body = program.body(question.method);
    if (body.isEmpty()) {
      known.put(question, Optional.empty());
      return Optional.empty();
    }
    depth++;
    try {
      Summary summary = summarise(body.get(), question.own);
      changed |= !summary.equals(current.put(question, summary));
      return Optional.of(summary);
    } finally {
      depth--;
    }
  }

  private Summary summarise(Body body, boolean own) {
    CallTable calls = meanings.of(body);
    BodyInfo info = new BodyInfo(body, StampReads.of(calls));
    Scope scope = new Scope(info, calls, guards, program, model, true);
    return Summariser.of(Solution.of(scope, Entries.forSummary(body, own)));
  }
}
