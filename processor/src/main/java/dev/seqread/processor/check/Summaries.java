package dev.seqread.processor.check;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.state.BodyInfo;
import dev.seqread.processor.state.Guards;
import dev.seqread.processor.state.Scope;
import dev.seqread.processor.state.Solution;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The summaries of bodies in sight. Recursion is solved by iteration from {@link Summary#BOTTOM}
 * over all methods that an outermost question reaches, until none changes.
 */
public final class Summaries {
  /** Calls nested deeper than this are unknown. */
  private static final int DEPTH = 40;

  /** Rounds after which what still changes is unknown. */
  private static final int ROUNDS = 12;

  private final Program program;
  private final ModelIndex model;
  private final Meanings meanings;
  private final Map<MethodRef, Optional<Summary>> known = new HashMap<>();
  private final Map<MethodRef, Summary> current = new HashMap<>();
  private final Set<MethodRef> asked = new HashSet<>();
  private int depth;
  private boolean changed;

  public Summaries(Program program, ModelIndex model) {
    this.program = program;
    this.model = model;
    this.meanings = new Meanings(program, model, this::of);
  }

  /** What calls mean, these summaries included. */
  Meanings meanings() {
    return meanings;
  }

  /** The summary of a method; empty if its body is not in sight or too deep. */
  Optional<Summary> of(MethodRef method) {
    Optional<Summary> done = known.get(method);
    if (done != null) {
      return done;
    }
    if (depth > 0) {
      return depth > DEPTH ? Optional.empty() : within(method);
    }
    int rounds = 0;
    do {
      changed = false;
      asked.clear();
      within(method);
    } while (changed && ++rounds < ROUNDS);
    for (MethodRef each : asked) {
      known.put(each, changed ? Optional.empty() : Optional.ofNullable(current.get(each)));
    }
    current.clear();
    return known.getOrDefault(method, Optional.empty());
  }

  private Optional<Summary> within(MethodRef method) {
    if (!asked.add(method)) {
      return Optional.of(current.getOrDefault(method, Summary.BOTTOM));
    }
    Optional<Body> body = program.body(method);
    if (body.isEmpty()) {
      known.put(method, Optional.empty());
      return Optional.empty();
    }
    depth++;
    try {
      Summary summary = summarise(body.get());
      changed |= !summary.equals(current.put(method, summary));
      return Optional.of(summary);
    } finally {
      depth--;
    }
  }

  private Summary summarise(Body body) {
    CallTable calls = meanings.of(body);
    BodyInfo info = new BodyInfo(body, StampReads.of(calls));
    Scope scope = new Scope(info, calls, Guards.NONE, program, model, true);
    return Summariser.of(Solution.of(scope, Entries.forSummary(body)));
  }
}
